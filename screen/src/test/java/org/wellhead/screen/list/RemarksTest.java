package org.wellhead.screen.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** Pieces of OFAC's remarks, and what is read from each. */
class RemarksTest {
    private static ListedParty read(String remarks) {
        Draft draft = new Draft("1", new Place(Path.of("sdn.csv"), 1), new Notices());
        draft.schema(Schema.PERSON).name("EXAMPLE", ListedName.Quality.PRIMARY);
        Remarks.read(draft, remarks);
        return draft.party("list");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Passport A1234 (Norway) issued 1 Jan 2000  | PASSPORT:A1234
            alt. Passport A1234                        | PASSPORT:A1234
            National ID No. 660000 73767 (Norway)      | NATIONAL_ID:660000 73767
            Cedula No. 16247821 (Norway)               | NATIONAL_ID:16247821
            Identification Card 128086 (Norway)        | NATIONAL_ID:128086
            Refugee ID Card A00710804 (Norway)         |
            C.U.R.P. AIMM67125HCHRRG06 (Norway)        | NATIONAL_ID:AIMM67125HCHRRG06
            NIT # 800146749-7 (Norway).                | TAX_ID:800146749-7
            V.A.T. Number 0430.033.662 (Norway)        | TAX_ID:0430.033.662
            Commercial Registry Number HRB96 (Norway)  | REGISTRATION:HRB96
            Company Number IMO 5055293                 | REGISTRATION:IMO 5055293
            Identification Number IMO 5342883.         | IMO:5342883
            Vessel Registration Identification IMO 9187629 | IMO:9187629
            MMSI 572469210                             | MMSI:572469210
            SWIFT/BIC HAVIGB2L                         | BIC:HAVIGB2L
            alt. SWIFT/BIC HAVIGB2L                    | BIC:HAVIGB2L
            Legal Entity Number 253400V1H6ART1UQ0N98   | LEI:253400V1H6ART1UQ0N98
            Legal Entity Number 852496527              | ID:852496527
            Aircraft Tail Number LN-EXA                | TAIL_NUMBER:LN-EXA
            Digital Currency Address - ETH 0xab12      | WALLET:0xab12
            alt. Digital Currency Address - XBT 1Ab2   | WALLET:1Ab2
            Website www.hibank24.example               | WEBSITE:www.hibank24.example
            Telephone (98)(21)(66153220)               | PHONE:(98)(21)(66153220)
            Linked To: COMPANY NUMBER 1.               |
            Secondary sanctions risk: section 1(b) of Executive Order 13224 |
            Organization Established Date 17 Dec 2016  |
            POB Passport 7, Norway                     |
            """)
    void identifiers(String remark, String identifiers) {
        assertThat(read(remark).identifiers().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(identifiers == null ? "" : identifiers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a.k.a. 'ABU EXAMPLE'.           | ABU EXAMPLE
            a.k.a. 'AL-EXAMPLE, Abu Nu'man' | Abu Nu'man AL-EXAMPLE
            f.k.a. 'OLD EXAMPLE'            | OLD EXAMPLE
            """)
    void namesInQuotesAreWeak(String remark, String name) {
        assertThat(read(remark).names()).contains(new ListedName(name, ListedName.Quality.WEAK));
    }
}
