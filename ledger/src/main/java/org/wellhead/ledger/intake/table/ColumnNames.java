package org.wellhead.ledger.intake.table;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What banks call their columns, in English, German, Estonian, Russian in Latin letters, Turkish, French and Spanish. Names are compared
 * without case, accents, spaces and signs.
 */
final class ColumnNames {
    /** The ledger's word, then names from the surest to the least sure. */
    private static final String NAMES = """
            id: id | transactionid | transaktionsid | reference | arhiveerimistunnus | islemno | referans | referencia | nomer
            time: time | bookingdate | valuedate | transactiondate | date | datetime | timestamp | buchungstag | buchungsdatum | wertstellung | valuta datum | datum | kuupaev | maksekuupaev | data | dataoperacii | dataprovodki | tarih | islemtarihi | valor | dateoperation | datevaleur | fecha | fechaoperacion | fechavalor | enddate
            payer: payer | payeraccount | from | fromaccount | sender | senderaccount | debtoriban | debtoraccount | originator | originatoraccount | auftraggeberkonto | auftraggeberiban | maksjakonto | schetplatelshchika | gonderenhesap | gondereniban | comptedonneurdordre | comptedebiteur | cuentaordenante
            payee: payee | payeeaccount | to | toaccount | receiver | receiveraccount | creditoriban | creditoraccount | beneficiaryaccount | beneficiary | empfangerkonto | empfangeriban | saajakonto | schetpoluchatelya | alicihesap | aliciiban | comptebeneficiaire | cuentabeneficiario
            payer_name: payername | sendername | debtorname | debtor | originatorname | ordering customer | auftraggeber | zahler | maksja | maksjanimi | platelshchik | otpravitel | gonderen | gonderenadi | donneurdordre | debiteur | ordenante | originatorbank
            payee_name: payeename | receivername | creditorname | creditor | beneficiaryname | begunstigter | empfanger | zahlungsempfanger | saaja | saajanimi | poluchatel | alici | aliciadi | beneficiaire | beneficiario | beneficiarybank
            payer_country: payercountry | sendercountry | debtorcountry | originatorcountry | originatoriso | auftraggeberland | maksjariik | stranaplatelshchika | gonderenulke | paysdonneurdordre | paisordenante
            payee_country: payeecountry | receivercountry | creditorcountry | beneficiarycountry | beneficiaryiso | empfangerland | saajariik | stranapoluchatelya | aliciulke | paysbeneficiaire | paisbeneficiario
            payer_bic: payerbic | senderbic | debtorbic
            payee_bic: payeebic | receiverbic | creditorbic | beneficiarybic
            payer_kind: payerkind | payertype | sendertype
            payee_kind: payeekind | payeetype | receivertype
            counterparty: counterparty | counterpartyaccount | counterpartyiban | gegenkonto | kontonummer | iban | saajamaksjakonto | schetkontragenta | karsihesap | comptecontrepartie | cuentacontraparte
            counterparty_name: counterpartyname | gegenpartei | begunstigterzahlungspflichtiger | namezahlungsbeteiligter | saajamaksjanimi | kontragent | karsitaraf | contrepartie | contraparte
            amount: amount | amountusd | sum | value | transactionamount | amounttransactions | betrag | umsatz | summa | tutar | islemtutari | montant | importe | monto
            debit: debit | withdrawal | paidout | moneyout | soll | belastung | deebet | rashod | borc | sortie | cargo
            credit: credit | deposit | paidin | moneyin | haben | gutschrift | kreedit | prihod | alacak | entree | abono
            currency: currency | ccy | currencycode | wahrung | waehrung | valuuta | valyuta | parabirimi | dovizcinsi | devise | monnaie | moneda | divisa
            purpose: purpose | description | details | memo | narrative | remittanceinformation | verwendungszweck | buchungstext | selgitus | naznacheniye | naznachenieplatezha | aciklama | libelle | motif | concepto
            uetr: uetr
            end_to_end_id: endtoendid | endtoendreference
            """;

    private static final Map<String, List<String>> BY_WORD = byWord();

    private ColumnNames() {}

    /** Whether some bank calls a column so. */
    static boolean isKnown(String name) {
        String bare = bare(name);
        return BY_WORD.values().stream().anyMatch(names -> names.contains(bare));
    }

    /** Of these columns the one that is surest to be what the ledger calls {@code word}. */
    static Optional<String> find(String word, List<String> columns) {
        for (String name : BY_WORD.getOrDefault(word, List.of())) {
            for (String column : columns) {
                if (bare(column).equals(name)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('\u0131', 'i')
                .replaceAll("[^a-z]", "");
    }

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        for (String line : NAMES.lines().toList()) {
            int colon = line.indexOf(':');
            List<String> names = List.of(line.substring(colon + 1).split("\\|", -1)).stream()
                    .map(ColumnNames::bare)
                    .toList();
            byWord.put(line.substring(0, colon), names);
        }
        return byWord;
    }
}
