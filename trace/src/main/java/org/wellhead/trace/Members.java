package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * By which numbers a {@link Partition} knows accounts: its own from 0 on, in the order of their numbers in the ledger, and after them the
 * stand-ins: one for all others, and one for each designated account that is another partition's.
 */
public final class Members {
    private final int count;
    private final IntUnaryOperator own;
    private final Map<Integer, Integer> standIns = new HashMap<>();
    private final int[] designatedElsewhere;
    private final Question question;

    /**
     * Of one partition.
     *
     * @param count how many accounts are its own
     * @param own by an account's number in the ledger its number here, below 0 if it is not its own
     * @param question what is asked of the whole ledger
     */
    public Members(int count, IntUnaryOperator own, Question question) {
        this.count = count;
        this.own = own;
        List<Designation> here = new ArrayList<>();
        for (Designation designation : question.designations()) {
            int account = own.applyAsInt(designation.account());
            if (account < 0) {
                account = count + 1 + standIns.size();
                standIns.put(designation.account(), account);
            }
            here.add(new Designation(account, designation.unit(), designation.sinceEpochMicros()));
        }
        designatedElsewhere =
                standIns.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        this.question = new Question(
                question.units(), here, question.direction(), question.fromEpochMicros(), question.toEpochMicros(), 0);
    }

    /** Of a partition with these accounts, by their rising numbers in the ledger. */
    public static Members of(int[] accounts, Question question) {
        return new Members(accounts.length, account -> Arrays.binarySearch(accounts, account), question);
    }

    /** The number here of an account of the ledger, or that of its stand-in. */
    public int number(int account) {
        int number = own.applyAsInt(account);
        return number >= 0 ? number : standIn(account);
    }

    /** The number of the stand-in of an account that is not the partition's own. */
    public int standIn(int account) {
        boolean designated = designatedElsewhere.length > 0 && Arrays.binarySearch(designatedElsewhere, account) >= 0;
        return designated ? standIns.getOrDefault(account, count) : count;
    }

    /** How many are its own: their numbers are below. */
    public int count() {
        return count;
    }

    int withStandIns() {
        return count + 1 + standIns.size();
    }

    /** What is asked, of accounts by their numbers here. */
    Question question() {
        return question;
    }
}
