package org.wellhead.ledger.intake.iso20022;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.xml.sax.SAXException;

/**
 * Holds the reader against Prowide's generated model of each message: a file goes through the model of its very version
 * and out again, and what then stands there is read the obvious way.
 */
class ProwideOracleTest {
    @BeforeAll
    static void areThere() {
        SampleMessagesTest.areThere();
    }

    static List<Path> files() throws IOException {
        return SampleMessagesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void amountsCurrenciesNamesAndAccountsAreThoseOfTheModel(Path file) throws Exception {
        Document modelled = throughTheModel(Files.readString(file));
        List<String> expected = new ArrayList<>();
        for (String name : List.of("CdtTrfTxInf", "CdtTrfTx")) {
            each(modelled, name).forEach(tx -> expected.add(transfer(tx)));
        }
        each(modelled, "TxInf").forEach(tx -> expected.add(returned(tx)));
        each(modelled, "Ntry").forEach(entry -> expected.addAll(booked(entry)));

        Recorded recorded = new Recorded();
        new Iso20022Reader().read(file, "sample", recorded);

        assertThat(recorded.payments.stream().map(ProwideOracleTest::line).toList())
                .isEqualTo(expected.stream().filter(l -> !l.isEmpty()).toList());
    }

    private static Document throughTheModel(String text)
            throws ParserConfigurationException, IOException, SAXException {
        AbstractMX model = AbstractMX.parse(text.replace("\uFEFF", ""));
        assumeTrue(model != null, "SKIPPED: Prowide has no model of this message");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(model.document().getBytes(UTF_8)));
    }

    private static String line(PaymentRecord p) {
        return p.amount().stripTrailingZeros().toPlainString() + " " + p.currency() + " "
                + p.payer().map(ProwideOracleTest::end).orElse("-") + " -> "
                + p.payee().map(ProwideOracleTest::end).orElse("-");
    }

    private static String end(End end) {
        String account = end.key() == End.Key.IBAN || end.key() == End.Key.NUMBER ? end.account() : "";
        return end.name() + "/" + account;
    }

    private static String transfer(Element tx) {
        Element amount = first(tx, "IntrBkSttlmAmt") != null ? first(tx, "IntrBkSttlmAmt") : first(tx, "InstdAmt");
        Element orders =
                ((Element) tx.getParentNode()).getLocalName().equals("PmtInf") ? (Element) tx.getParentNode() : tx;
        return amount(amount) + party(orders, "Dbtr") + " -> " + party(tx, "Cdtr");
    }

    private static String returned(Element tx) {
        Element chain = first(tx, "RtrChain");
        return amount(first(tx, "RtrdIntrBkSttlmAmt")) + party(chain, "Dbtr") + " -> " + party(chain, "Cdtr");
    }

    private static List<String> booked(Element entry) {
        boolean credit = text(child(entry, "CdtDbtInd")).equals("CRDT");
        List<Element> transactions = each(entry, "TxDtls");
        Element account = child((Element) entry.getParentNode(), "Acct");
        Element holder = child(account, "Ownr");
        Element named = holder == null ? child(account, "Nm") : first(holder, "Nm");
        String owner = text(named) + "/" + text(number(account));
        List<String> lines = new ArrayList<>();
        for (Element tx : transactions) {
            Element own = first(tx, "Amt");
            Element amount = transactions.size() == 1 ? child(entry, "Amt") : own;
            String other = party(first(tx, "RltdPties"), credit ? "Dbtr" : "Cdtr");
            String ends = credit ? other + " -> " + owner : owner + " -> " + other;
            lines.add(amount == null ? "" : amount(amount) + ends);
        }
        return lines;
    }

    private static String amount(@Nullable Element amount) {
        if (amount == null) {
            return "no amount ";
        }
        return new BigDecimal(text(amount)).stripTrailingZeros().toPlainString() + " " + amount.getAttribute("Ccy")
                + " ";
    }

    private static String party(@Nullable Element holder, String role) {
        Element ultimate = child(holder, "Ultmt" + role);
        Element account = child(holder, role + "Acct");
        return ultimate != null
                ? text(first(ultimate, "Nm")) + "/"
                : text(first(child(holder, role), "Nm")) + "/" + text(number(account));
    }

    private static @Nullable Element number(@Nullable Element account) {
        Element id = child(account, "Id");
        Element iban = child(id, "IBAN");
        return iban == null ? child(child(id, "Othr"), "Id") : iban;
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        for (@Nullable Node n = parent == null ? null : parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (name.equals(n.getLocalName())) {
                return (Element) n;
            }
        }
        return null;
    }

    private static @Nullable Element first(@Nullable Element within, String name) {
        return within == null || within.getElementsByTagNameNS("*", name).getLength() == 0
                ? null
                : (Element) within.getElementsByTagNameNS("*", name).item(0);
    }

    private static List<Element> each(Document document, String name) {
        return each(document.getDocumentElement(), name);
    }

    private static List<Element> each(Element within, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = within.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
