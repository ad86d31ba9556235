package org.wellhead.app.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;

/** Writes what a view tells of the accounts that occur in it: texts as bytes with their places, the rest as columns. */
final class AccountWriting {
    private final Accounts accounts;
    private final int[] occurring;

    /**
     * Of these accounts.
     *
     * @param occurring the ledger's number of each account of the view
     */
    AccountWriting(Accounts accounts, int[] occurring) {
        this.accounts = accounts;
        this.occurring = occurring;
    }

    /** Writes all columns; returns the countries by their number in the country column. */
    List<String> write(ColumnFiles files, int[] hops, int[] designatedUnit) throws IOException {
        int size = occurring.length;
        String[] folded = new String[size];
        String[] ids = new String[size];
        for (int i = 0; i < size; i++) {
            ids[i] = accounts.id(occurring[i]);
            folded[i] = Folded.of(accounts.name(occurring[i]));
        }
        texts(files, "account-id", i -> ids[i]);
        texts(files, "account-name", i -> accounts.name(occurring[i]));
        texts(files, "account-folded", i -> Folded.of(ids[i]) + "\n" + folded[i]);
        List<String> countries = countries(files);
        files.bytes("account-kind.i8", size, i -> accounts.kind(occurring[i]).code());
        files.ints("account-hops.i32", size, i -> hops[i]);
        files.bytes("account-unit.i8", size, i -> designatedUnit[i]);
        Comparator<Integer> byId = Comparator.comparing((Integer i) -> ids[i].getBytes(UTF_8), Arrays::compareUnsigned);
        order(files, "account-by-id.i32", byId);
        order(files, "account-by-name.i32", Comparator.comparing((Integer i) -> folded[i]));
        return countries;
    }

    private void order(ColumnFiles files, String name, Comparator<Integer> by) throws IOException {
        int[] order = IntStream.range(0, occurring.length)
                .boxed()
                .sorted(by)
                .mapToInt(Integer::intValue)
                .toArray();
        files.ints(name, order.length, i -> order[i]);
    }

    private List<String> countries(ColumnFiles files) throws IOException {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (int account : occurring) {
            numbers.put(accounts.country(account), 0);
        }
        List<String> countries = new ArrayList<>(numbers.keySet());
        for (int i = 0; i < countries.size(); i++) {
            numbers.put(countries.get(i), i);
        }
        files.shorts(
                "account-country.i16", occurring.length, i -> numbers.getOrDefault(accounts.country(occurring[i]), 0));
        return countries;
    }

    private void texts(ColumnFiles files, String name, IntFunction<String> text) throws IOException {
        long[] start = new long[occurring.length + 1];
        files.write(name + ".utf8", out -> {
            for (int i = 0; i < occurring.length; i++) {
                byte[] bytes = text.apply(i).getBytes(UTF_8);
                out.write(bytes);
                start[i + 1] = start[i] + bytes.length;
            }
        });
        files.longs(name + "-from.i64", start.length, i -> start[i]);
    }
}
