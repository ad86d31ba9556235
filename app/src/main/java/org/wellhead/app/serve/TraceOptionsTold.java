package org.wellhead.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the pages may ask of a trace; what is not given is as on the command line.
 *
 * @param overdraft how long a debit may come before its credit, e.g. {@code 3d}
 * @param by {@code account} or {@code party}
 * @param accepted whether parties that were accepted as listed are designated too; false takes the case's file alone
 */
record TraceOptionsTold(
        @Nullable String overdraft,
        @Nullable String by,
        @Nullable Boolean accepted) {

    /** The command line. */
    List<String> arguments(CaseHandle served) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("trace", "--case", served.told(), "--policy", "all", "--view"));
        if (Boolean.FALSE.equals(accepted)) {
            arguments.add("--designated");
            arguments.add(designated(served));
        }
        arguments.addAll(question(overdraft, by));
        return arguments;
    }

    /** The part of it that other commands take too. */
    static List<String> question(@Nullable String overdraft, @Nullable String by) {
        List<String> arguments = new ArrayList<>();
        if (!Objects.requireNonNullElse(by, "account").matches("account|party")) {
            throw Problem.request("by: '" + by + "' is neither account nor party");
        }
        if ("party".equals(by)) {
            arguments.addAll(List.of("--by", "party"));
        }
        if (overdraft != null && !overdraft.isEmpty()) {
            if (!overdraft.matches("[0-9]{1,6}[smhd]")) {
                throw Problem.request("overdraft: '" + overdraft
                        + "' is no length of time; write a whole number and s, m, h or d, e.g. 3d for three days");
            }
            arguments.addAll(List.of("--overdraft", overdraft));
        }
        return arguments;
    }

    private static String designated(CaseHandle served) throws IOException {
        return served.read(open -> open.designated()
                .map(file -> served.told() + "/" + served.inside(file))
                .orElseThrow(() -> new Problem(
                        422,
                        "the case has no file of designated accounts",
                        "import one, or take the accepted parties")));
    }
}
