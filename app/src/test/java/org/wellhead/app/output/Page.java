package org.wellhead.app.output;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads a report as a browser would see it. The page is written so that it is well-formed XML once its style sheet and
 * script are taken out: a name that broke out of its place would break the parse.
 */
final class Page {
    private Page() {}

    static Document parse(String html) {
        String markup = html.replaceFirst("(?s)<style>.*?</style>", "").replaceFirst("(?s)<script>.*?</script>", "");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("the report is not well-formed: " + broken.getMessage(), broken);
        }
    }

    /** All text, with one space between elements. */
    static String text(String html) {
        StringBuilder out = new StringBuilder();
        collect(parse(html), out);
        return out.toString().replaceAll("\\s+", " ").replace(" .", ".");
    }

    static NodeList elements(String html, String name) {
        return parse(html).getElementsByTagName(name);
    }

    private static void collect(Node node, StringBuilder out) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            out.append(node.getNodeValue()).append(' ');
        }
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            collect(node.getChildNodes().item(i), out);
        }
    }
}
