package org.wellhead.app.people;

/**
 * How dear it is to try a password.
 *
 * @param memoryKibibytes from 8 for each lane to 256 MiB
 * @param passes over that memory, 1 to 16
 * @param lanes 1 to 16
 */
public record HashCost(int memoryKibibytes, int passes, int lanes) {
    private static final int MEMORY_KIBIBYTES_MAX = 256 << 10;
    private static final int KIBIBYTES_OF_LANE_MIN = 8;
    private static final int PASSES_MAX = 16;
    private static final int LANES_MAX = 16;

    /** 64 MiB, three passes, four lanes: some tenths of a second. Source: RFC 9106, section 4, the second recommended option; more than OWASP asks. */
    public static final HashCost STANDARD = new HashCost(64 << 10, 3, 4);

    public HashCost {
        if (lanes < 1
                || lanes > LANES_MAX
                || passes < 1
                || passes > PASSES_MAX
                || memoryKibibytes < KIBIBYTES_OF_LANE_MIN * lanes
                || memoryKibibytes > MEMORY_KIBIBYTES_MAX) {
            throw new IllegalArgumentException(
                    "no cost of a hash: " + memoryKibibytes + " KiB, " + passes + " passes, " + lanes + " lanes");
        }
    }
}
