package org.wellhead.app;

import java.net.URI;
import java.util.List;

/**
 * Where a list is published.
 *
 * @param list its short name
 * @param file what its file is called, in a mirror too
 * @param address from which it is fetched
 */
public record ListSource(String list, String file, URI address) {
    /** The official addresses. The EU's token is the public one that its own page of data sets gives to everybody. */
    public static final List<ListSource> OFFICIAL = List.of(
            of(
                    "ofac-sdn",
                    "SDN_ADVANCED.XML",
                    "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN_ADVANCED.XML"),
            of(
                    "ofac-cons",
                    "CONS_ADVANCED.XML",
                    "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_ADVANCED.XML"),
            of("un", "consolidated.xml", "https://scsanctions.un.org/resources/xml/en/consolidated.xml"),
            of(
                    "eu",
                    "xmlFullSanctionsList_1_1.xml",
                    "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"),
            of("uk", "UK-Sanctions-List.xml", "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"));

    private static ListSource of(String list, String file, String address) {
        return new ListSource(list, file, URI.create(address));
    }
}
