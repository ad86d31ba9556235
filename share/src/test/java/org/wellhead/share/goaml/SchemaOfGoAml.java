package org.wellhead.share.goaml;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The schema of goAML 5.0.2, if it lies beside the project. */
public final class SchemaOfGoAml {
    static final Path FOLDER =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/exchange/goaml");

    private static final Path FILE = FOLDER.resolve("goAMLSchema_5.0.2.xsd");
    private static final @Nullable Schema SCHEMA = isThere() ? read() : null;

    private SchemaOfGoAml() {}

    static boolean isThere() {
        return Files.exists(FILE);
    }

    /** Nothing if the schema is not there; GoAmlSchemaTest tells so. */
    public static void validateIfThere(byte[] report) throws Exception {
        if (SCHEMA != null) {
            Validator validator = SCHEMA.newValidator();
            validator.validate(new StreamSource(new ByteArrayInputStream(report)));
        }
    }

    private static Schema read() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(FILE.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
