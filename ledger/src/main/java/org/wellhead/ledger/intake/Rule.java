package org.wellhead.ledger.intake;

/**
 * What a row or a file must keep to, and what to do where it does not. The error catalogue in the docs is made from
 * these texts, and a test runs every example.
 */
public enum Rule {
    FILE_EMPTY(
            "file-empty", true, "The file has no header row.", "Check that the export finished, and export again.", ""),
    FILE_DAMAGED(
            "file-damaged",
            true,
            "The compressed file ends early or is not what its name says. Rows before the damage were read.",
            "Copy or download the file again; a .gz or .zst name must fit its content.",
            "a payments.csv.gz that was cut off in transfer"),
    FILE_NOT_UTF_8(
            "file-not-utf-8",
            true,
            "The header is not UTF-8 text.",
            "Save as \"CSV UTF-8\", or convert, e.g. iconv -f UTF-16 -t UTF-8.",
            "a file that a spreadsheet saved as \"Unicode text\" (UTF-16)"),
    HEADER_UNREADABLE(
            "header-unreadable",
            true,
            "The header row is longer than 1 MiB, has more than 1,000 columns, or has a quote in the wrong place.",
            "Check that the first row names the columns.",
            """
            "time"x,payer,payee,amount
            2024-05-01,A,B,5
            """),
    COLUMN_MISSING(
            "column-missing",
            true,
            "The header lacks a column that is needed.",
            "Add the column, or say which of the file's columns it is: --map amount=amt_usd.",
            """
            time,payer,payee
            2024-05-01,A,B
            """),
    COLUMN_TWICE(
            "column-twice",
            true,
            "The header names a known column twice.",
            "Rename one of the two, so that it is clear which is meant.",
            """
            time,payer,payee,amount,Amount
            2024-05-01,A,B,5,6
            """),
    TOO_MANY_PAYMENTS(
            "too-many-payments",
            true,
            "The files hold more payments than one ledger can: 2,147,483,631, or 900,000,000 where ids do not rise from"
                    + " row to row. Reading stopped here.",
            "Split the files by time or by country, and trace the parts.",
            "two thousand million rows"),
    TOO_MANY_ACCOUNTS(
            "too-many-accounts",
            true,
            "The files hold more accounts than one ledger can: 268,435,456. Reading stopped here.",
            "Split the files, and trace the parts.",
            "three hundred million accounts"),
    ROW_TOO_LONG(
            "row-too-long",
            false,
            "The row is longer than 1 MiB; it was skipped to its end.",
            "Look for missing line breaks, or for a file within the file.",
            "a line of 1 GB"),
    NUL_BYTE(
            "nul-byte",
            false,
            "The row holds a NUL byte, which no text has.",
            "The file is damaged or no text file: export it again.",
            """
            time,payer,payee,amount
            2024-05-01,A\0,B,5
            """),
    NOT_UTF_8(
            "not-utf-8",
            false,
            "The row is not UTF-8 text.",
            "Convert the file, e.g. iconv -f WINDOWS-1252 -t UTF-8; do not mix encodings in one file.",
            "a name with an \u00e9 saved in an old one-byte encoding"),
    QUOTE_NOT_CLOSED(
            "quote-not-closed",
            false,
            "A field starts with a quote that is not closed within 1 MiB or before the file ends."
                    + " Only the line where it starts is refused.",
            "Close the quote; a quote inside a quoted field is written twice.",
            """
            time,payer,payee,amount
            2024-05-01,"A,B,5
            """),
    QUOTE_MISPLACED(
            "quote-misplaced",
            false,
            "After a closing quote only a separator or the end of the row may follow."
                    + " Only the line where the row starts is refused.",
            "Write a quote inside a quoted field twice: \"The \"\"Best\"\" Shop\".",
            """
            time,payer,payee,amount
            2024-05-01,"The "Best" Shop",B,5
            """),
    FIELD_COUNT(
            "field-count",
            false,
            "The row has more or fewer fields than the header.",
            "Quote fields that hold the separator; check for a missing one.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,1,500
            """),
    TIME_UNREADABLE(
            "time-unreadable",
            false,
            "The time is not ISO-8601.",
            "Write 2024-05-01, 2024-05-01T13:45:00Z or 2024-05-01T13:45:00+03:00; the day must exist.",
            """
            time,payer,payee,amount
            01/05/2024,A,B,5
            """),
    TIME_OUT_OF_RANGE(
            "time-out-of-range",
            false,
            "The time is before the year 1900 or after the year 2200.",
            "Check the year: a placeholder such as 0001 or 9999 is no time.",
            """
            time,payer,payee,amount
            9999-12-31,A,B,5
            """),
    ACCOUNT_EMPTY(
            "account-empty",
            false,
            "The account is empty, or a word such as null, N/A, NaN, none or -, which means nothing.",
            "Name the account; cash can be an account of its own, e.g. CASH-KABUL.",
            """
            time,payer,payee,amount
            2024-05-01,,B,5
            """),
    PAYER_IS_PAYEE(
            "payer-is-payee",
            false,
            "Payer and payee are the same account: no money moved.",
            "Leave the row out, or correct the account.",
            """
            time,payer,payee,amount
            2024-05-01,A,A,5
            """),
    AMOUNT_ZERO(
            "amount-zero",
            false,
            "The amount is zero: no money moved.",
            "Leave the row out, or correct the amount.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,0.00
            """),
    AMOUNT_NEGATIVE(
            "amount-negative",
            false,
            "The amount is negative.",
            "If it is a refund, swap payer and payee and write the amount without a sign.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,-5
            """),
    AMOUNT_SIGNED(
            "amount-signed",
            false,
            "The amount has a plus sign.",
            "Write it without a sign; if minus rows exist, they are the other direction.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,+5
            """),
    AMOUNT_GROUPED(
            "amount-grouped",
            false,
            "The amount has commas, spaces or apostrophes: 1,500 can be 1500 or 1.5.",
            "Write 1500 or 1.5: no grouping, and a point before the decimals.",
            """
            time;payer;payee;amount
            2024-05-01;A;B;1,500
            """),
    AMOUNT_EXPONENT(
            "amount-exponent",
            false,
            "The amount is written with an exponent; a spreadsheet may have cut digits off.",
            "Format the column as a plain number before the export.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,1.5E+06
            """),
    AMOUNT_WITH_CURRENCY(
            "amount-with-currency",
            false,
            "The amount has a currency sign or letters in it.",
            "Write the number only; the currency goes into the column currency.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,$5
            """),
    AMOUNT_UNREADABLE(
            "amount-unreadable",
            false,
            "The amount is not a number.",
            "Write a plain decimal such as 1500 or 1500.25.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,1.2.3
            """),
    AMOUNT_DECIMALS(
            "amount-decimals",
            false,
            "The amount has more decimals than its currency has.",
            "Round it as the bank did, or check the currency.",
            """
            time,payer,payee,amount,currency
            2024-05-01,A,B,5.123,USD
            """),
    AMOUNT_TOO_LARGE(
            "amount-too-large",
            false,
            "The amount is 10^18 minor units or more.",
            "Check the amount: it is more money than exists.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,99999999999999999999
            """),
    SUM_TOO_LARGE(
            "sum-too-large",
            false,
            "With this row, all amounts and opening balances together reach 2^62 minor units,"
                    + " beyond which a balance could overflow.",
            "Look for rows with absurd amounts, or split the files.",
            """
            time,payer,payee,amount
            2024-05-01,A,B,9000000000000000
            2024-05-01,A,B,9000000000000000
            2024-05-01,A,B,9000000000000000
            2024-05-01,A,B,9000000000000000
            2024-05-01,A,B,9000000000000000
            2024-05-01,A,B,9000000000000000
            """),
    CURRENCY_UNKNOWN(
            "currency-unknown",
            false,
            "The currency is empty or not an ISO 4217 code.",
            "Write three letters, e.g. USD or AFN.",
            """
            time,payer,payee,amount,currency
            2024-05-01,A,B,5,US$
            """),
    CURRENCY_MIXED(
            "currency-mixed",
            false,
            "The row is in another currency than the rows before it.",
            "Say into which currency to convert, and give rates: --base USD --rates rates.csv.",
            """
            time,payer,payee,amount,currency
            2024-05-01,A,B,5,USD
            2024-05-01,A,B,5,EUR
            """),
    RATE_MISSING(
            "rate-missing",
            false,
            "There is no rate for this currency on or before this day.",
            "Add the rate to the file given with --rates.",
            """
            time,payer,payee,amount,currency
            2024-05-01,A,B,5,AFN
            """),
    CONVERTED_TO_ZERO(
            "converted-to-zero",
            false,
            "The amount is less than half a minor unit of the base currency.",
            "Choose a base currency of lower value, or leave the row out.",
            """
            time,payer,payee,amount,currency
            2024-05-01,A,B,1,IRR
            """),
    COUNTRY_UNKNOWN(
            "country-unknown",
            false,
            "The country is neither an ISO 3166 code nor an English name.",
            "Write e.g. AF, AFG or Afghanistan, or leave it empty.",
            """
            time,payer,payee,amount,payer_country
            2024-05-01,A,B,5,Atlantis
            """),
    ID_TWICE(
            "id-twice",
            false,
            "An earlier row has the same id but another time, payer, payee, amount or currency.",
            "Find out which of the two is right, or give them different ids.",
            """
            id,time,payer,payee,amount
            7,2024-05-01,A,B,5
            7,2024-05-01,A,B,6
            """),
    ACCOUNT_TWICE(
            "account-twice",
            false,
            "An earlier row of this file says something else of the same account.",
            "Keep one row for each account.",
            """
            account,name
            A,Alpha
            A,Beta
            """),
    OPENING_NEGATIVE(
            "opening-negative",
            false,
            "The opening balance is negative.",
            "Leave it empty: what an account owes is not money that it can pass on.",
            """
            account,opening_balance
            A,-5
            """),
    FORM_UNKNOWN(
            "form-unknown",
            true,
            "The file is in no form that is known, so nothing of it was read.",
            "Look what it is. A bank's own table needs a profile: import --guess FILE proposes one.",
            "a photo of a bank statement"),
    XML_UNREADABLE(
            "xml-unreadable",
            true,
            "The XML ends early, is not well-formed, or has a document type declaration, which no payment message needs."
                    + " Records before this place were read.",
            "Export the file again; if it holds a DOCTYPE, ask whoever sent it why.",
            "a camt.053 that was cut off in transfer"),
    JSON_UNREADABLE(
            "json-unreadable",
            false,
            "The line is not one JSON object.",
            "Write one object a line, without line breaks inside.",
            "{\"time\": \"2024-05-01\", \"payer\": "),
    TABLE_UNREADABLE(
            "table-unreadable",
            true,
            "The Parquet or spreadsheet file is damaged, encrypted or not what its name says.",
            "Open it in the program that made it and save it again.",
            "a spreadsheet with a password"),
    MESSAGE_UNREADABLE(
            "message-unreadable",
            false,
            "The message is not in the form that its head says.",
            "Ask for the message again, as it left the bank's system.",
            "an MT103 without a text block"),
    ELEMENT_MISSING(
            "element-missing",
            false,
            "The record lacks something that a payment needs.",
            "Ask for the whole record: a payment has a date, an amount, and someone at each end.",
            "a pacs.008 transaction without IntrBkSttlmAmt"),
    ELEMENT_UNREADABLE(
            "element-unreadable",
            false,
            "A field of the record cannot be read as what it should be.",
            "Correct the field, or ask for the record again.",
            "an MT103 with :32A:240501USD12,34,56"),
    DATE_AMBIGUOUS(
            "date-ambiguous",
            true,
            "The dates can be read day first and month first, and nothing in the file decides.",
            "Say which in the profile: date = \"dd/MM/yyyy\" or date = \"MM/dd/yyyy\".",
            "a file with 03.04.2015 and 05/06/2015"),
    RETURN_UNKNOWN(
            "return-unknown",
            false,
            "A return neither says whose money came back nor names a payment that is here.",
            "Import the file with the payment that it returns, then this one again.",
            "a pacs.004 of a payment in another file"),
    RECORD_TOO_LARGE(
            "record-too-large",
            false,
            "The record, or a field in it, is larger than any honest one: over 1 MiB, over 65,536 characters in a field,"
                    + " or more than 64 levels deep.",
            "Look what it holds: a picture, or a file within the file.",
            "a name of a million letters"),
    NAME_TOO_LONG(
            "name-too-long",
            false,
            "The name is longer than 1,000 characters, and nobody is called so.",
            "Look for missing line breaks or quotes, or for several names in one field.",
            "a list of guests in the column name"),
    ARCHIVE_UNSAFE(
            "archive-unsafe",
            true,
            "The archive would unpack to something that no archive of payments needs: a path outside of its folder, a"
                    + " link, an encrypted member, or far more bytes, files or archives within archives than allowed.",
            "Unpack it yourself where it can do no harm, look at it, and import the files.",
            "a .zip of 40 KB that unpacks to 4 GB"),
    PROFILE_WRONG(
            "profile-wrong",
            true,
            "The profile does not fit the file, or says something that is not known.",
            "Correct the line of the profile; import --guess FILE proposes one that fits.",
            "a profile that maps a column that the file does not have"),
    COST_UNREADABLE(
            "cost-unreadable",
            false,
            "The cost of freezing is not a number above zero with at most 12 digits and three decimals.",
            "Write a plain number such as 1 or 2.5; leave the account out if it costs what others cost.",
            """
            account,cost
            A,free
            """),
    RATE_UNREADABLE(
            "rate-unreadable",
            false,
            "The rate is not a number above zero of at most 30 digits.",
            "Write a plain decimal such as 0.0141.",
            """
            date,currency,rate
            2024-05-01,AFN,about a cent
            """),
    RATE_TWICE(
            "rate-twice",
            false,
            "An earlier row has another rate for the same currency and day.",
            "Keep one rate for each currency and day.",
            """
            date,currency,rate
            2024-05-01,AFN,0.014
            2024-05-01,AFN,0.015
            """);

    private final String code;
    private final boolean ofWholeFile;
    private final String meaning;
    private final String remedy;
    private final String example;

    Rule(String code, boolean ofWholeFile, String meaning, String remedy, String example) {
        this.code = code;
        this.ofWholeFile = ofWholeFile;
        this.meaning = meaning;
        this.remedy = remedy;
        this.example = example;
    }

    /** The word that stands for the rule in messages and files, e.g. {@code amount-zero}; it never changes. */
    public String code() {
        return code;
    }

    /** Whether it makes the file as a whole unusable, from that place on: such a refusal is no row and not counted. */
    public boolean isOfWholeFile() {
        return ofWholeFile;
    }

    /** What is wrong, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** What the person can do. */
    public String remedy() {
        return remedy;
    }

    /** A small file, header included, whose last row breaks the rule; or a description where that would be too large. */
    public String example() {
        return example;
    }

    /** Whether {@link #example()} is a file and not a description of one. */
    public boolean hasFileAsExample() {
        return example.isEmpty() || example.endsWith("\n");
    }
}
