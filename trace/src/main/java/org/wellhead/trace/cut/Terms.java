package org.wellhead.trace.cut;

import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.PartyKind;

/**
 * Who may be frozen, since when, and at what price.
 *
 * @param budgetMillis what all frozen accounts may cost together, in thousandths, 0 or more; where every account has the
 *     price 1 it is a thousand times their number
 * @param jurisdictions countries (alpha-2) whose accounts may be frozen; empty for all, unknown ones included
 * @param kinds kinds of holders whose accounts may be frozen
 * @param designatedToo whether designated accounts may be frozen; what such an account receives is then stopped too
 * @param fromEpochMicros payments from this instant on are stopped; {@link Long#MIN_VALUE} from the beginning
 * @param priceMillis prices of accounts in thousandths, each more than 0; an account that is not in it costs 1,000
 * @param collateralMicros what each minor unit of collateral takes off what is stopped, in millionths, 0 or more: the
 *     plan then is the one of the largest difference
 */
public record Terms(
        long budgetMillis,
        Set<String> jurisdictions,
        Set<PartyKind> kinds,
        boolean designatedToo,
        long fromEpochMicros,
        Map<Integer, Long> priceMillis,
        long collateralMicros) {

    /** The price of an account that none was given for, in thousandths. */
    public static final long PRICE_MILLIS = 1_000;

    /** Who is frozen unless it is asked otherwise: a bank's own accounts are pools of many, and cash is no account. */
    public static final Set<PartyKind> KINDS = Set.of(
            PartyKind.PERSON,
            PartyKind.ORGANISATION,
            PartyKind.GOVERNMENT,
            PartyKind.EXCHANGE,
            PartyKind.HAWALA,
            PartyKind.UNKNOWN);

    public Terms {
        jurisdictions = Set.copyOf(jurisdictions);
        kinds = Set.copyOf(kinds);
        priceMillis = Map.copyOf(priceMillis);
        if (budgetMillis < 0 || collateralMicros < 0) {
            throw new IllegalArgumentException(
                    "budget and collateral are 0 or more, not " + budgetMillis + " and " + collateralMicros);
        }
        priceMillis.forEach((account, price) -> {
            if (price <= 0) {
                throw new IllegalArgumentException("account " + account + " has no price above 0: " + price);
            }
        });
    }

    /** So many accounts, whoever holds them, from the beginning. */
    public static Terms ofCount(int accounts) {
        return new Terms(accounts * PRICE_MILLIS, Set.of(), KINDS, false, Long.MIN_VALUE, Map.of(), 0);
    }

    /** What it costs to freeze an account, in thousandths. */
    public long priceMillis(int account) {
        return priceMillis.getOrDefault(account, PRICE_MILLIS);
    }
}
