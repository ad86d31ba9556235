package org.wellhead.ledger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries by ISO 3166 code or English name, and how each counts in the G20.
 *
 * <p>The G20 has 21 members: 19 states, the European Union and the African Union. A state that is itself a member counts
 * as {@link Membership#STATE}. A state that sits there only through the EU or the AU is told apart and is not counted
 * among "members of the G20".
 *
 * <p>Codes and names are those of the JDK's ISO 3166 and CLDR tables; a small table adds names that files use.
 */
public final class Country {
    /** How a country counts in the G20. */
    public enum Membership {
        /** One of the 19 member states. */
        STATE("yes"),
        /** No member itself, represented by the European Union. */
        THROUGH_EU("eu"),
        /** No member itself, represented by the African Union. */
        THROUGH_AU("au"),
        /** Not in the G20. */
        NONE("no");

        private final String word;

        Membership(String word) {
            this.word = word;
        }

        /** The word in the column {@code g20} of results. */
        public String word() {
            return word;
        }
    }

    private static final Set<String> G20_STATES = Set.of(
            "AR", "AU", "BR", "CA", "CN", "DE", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "MX", "RU", "SA", "TR", "US",
            "ZA");

    private static final Set<String> EU_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Set<String> AU_STATES = Set.of(
            "AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "CV", "DJ", "DZ", "EG", "EH", "ER", "ET", "GA",
            "GH", "GM", "GN", "GQ", "GW", "KE", "KM", "LR", "LS", "LY", "MA", "MG", "ML", "MR", "MU", "MW", "MZ", "NA",
            "NE", "NG", "RW", "SC", "SD", "SL", "SN", "SO", "SS", "ST", "SZ", "TD", "TG", "TN", "TZ", "UG", "ZA", "ZM",
            "ZW");

    /** Names that files use beside the tables' own: alpha-2 code, then its names. */
    private static final String MORE_NAMES = """
            XK: XK | XKX | Kosovo
            GB: UK | Great Britain | Britain | England | Scotland | Wales | Northern Ireland
            GB: United Kingdom of Great Britain and Northern Ireland
            US: United States of America | USA | America
            RU: Russian Federation
            TR: Turkey | Turkiye | Republic of Turkey
            KR: Korea, Republic of | Republic of Korea | South Korea | Korea (South)
            KP: Korea, Democratic People's Republic of | Democratic People's Republic of Korea | DPRK
            IR: Iran, Islamic Republic of | Islamic Republic of Iran | Iran (Islamic Republic of)
            SY: Syrian Arab Republic
            PS: Palestine | State of Palestine | Palestine, State of | occupied Palestinian territory
            VN: Viet Nam
            LA: Lao People's Democratic Republic | Lao PDR
            MD: Moldova, Republic of | Republic of Moldova
            VE: Venezuela, Bolivarian Republic of | Venezuela (Bolivarian Republic of)
            BO: Bolivia, Plurinational State of | Bolivia (Plurinational State of)
            TZ: Tanzania, United Republic of | United Republic of Tanzania
            CD: Congo, Democratic Republic of the | Congo, The Democratic Republic of the | DR Congo | DRC
            CD: Democratic Republic of the Congo
            CG: Congo | Republic of the Congo
            CI: Ivory Coast | Cote d'Ivoire
            CZ: Czech Republic
            MK: Macedonia | The former Yugoslav Republic of Macedonia
            MM: Burma
            SZ: Swaziland
            CV: Cape Verde
            HK: Hong Kong | Hong Kong SAR | China, Hong Kong Special Administrative Region
            MO: Macao | Macau | China, Macao Special Administrative Region
            TW: Taiwan, Province of China | Chinese Taipei
            AE: UAE | Emirates
            BA: Bosnia
            NL: The Netherlands | Holland
            VA: Holy See | Vatican
            BN: Brunei Darussalam
            TL: East Timor
            BS: The Bahamas
            GM: The Gambia
            CN: People's Republic of China
            LY: Libyan Arab Jamahiriya
            SA: KSA | Kingdom of Saudi Arabia
            FM: Micronesia, Federated States of
            VG: Virgin Islands (British) | British Virgin Islands
            VI: Virgin Islands (U.S.)
            """;

    private static final Map<String, String> BY_NAME = byName();

    private Country() {}

    /** The alpha-2 code that {@code text} names: alpha-2, alpha-3 or an English name, in any case; else empty. */
    public static Optional<String> parse(String text) {
        return Optional.ofNullable(BY_NAME.get(key(text)));
    }

    /** The English name of an alpha-2 code, e.g. {@code Türkiye} for TR; {@code ""} for {@code ""}. */
    public static String name(String alpha2) {
        if (alpha2.isEmpty()) {
            return "";
        }
        return switch (alpha2) {
            case "XK" -> "Kosovo";
            case "HK" -> "Hong Kong";
            case "MO" -> "Macao";
            default -> Locale.of("", alpha2).getDisplayCountry(Locale.ENGLISH);
        };
    }

    /** How the country with this alpha-2 code counts in the G20; an unknown country ({@code ""}) is not in it. */
    public static Membership g20(String alpha2) {
        if (G20_STATES.contains(alpha2)) {
            return Membership.STATE;
        }
        if (EU_STATES.contains(alpha2)) {
            return Membership.THROUGH_EU;
        }
        return AU_STATES.contains(alpha2) ? Membership.THROUGH_AU : Membership.NONE;
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale locale = Locale.of("", code);
            names.put(key(code), code);
            names.put(key(locale.getISO3Country()), code);
            names.put(key(locale.getDisplayCountry(Locale.ENGLISH)), code);
        }
        for (String line : MORE_NAMES.lines().toList()) {
            String code = line.substring(0, 2);
            for (String name : line.substring(3).split("\\|", -1)) {
                names.put(key(name), code);
            }
        }
        return Map.copyOf(names);
    }

    /** Case, accents, "and" / "&amp;" and all but letters and digits make no difference. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("&", "and")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
