package org.wellhead.app.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.trace.Policy;

/** All that a view knows of one account: its amounts under each policy, when it paid, and its proof. */
final class OneSource {
    private final ViewTables tables;
    private final List<Proof> proofs;

    OneSource(ViewTables tables) throws IOException {
        this.tables = tables;
        proofs = ViewManifest.proofs(tables.files().open(ViewWriter.PROOFS).bytes());
    }

    Optional<SourceFigures> of(String accountId) {
        return tables.guarded(() -> {
            int account = tables.accounts().find(accountId);
            return account < 0 ? Optional.empty() : Optional.of(figures(account, accountId));
        });
    }

    private SourceFigures figures(int account, String accountId) {
        List<SourceFigures.Amount> amounts = new ArrayList<>();
        List<SourceFigures.Moment> timeline = new ArrayList<>();
        for (Policy policy : tables.facts().policies()) {
            PaidRows rows = tables.paid(policy);
            long[] byUnit = new long[tables.facts().units().size()];
            for (int row = rows.firstOf(account); row < rows.size && rows.account.intAt(row) == account; row++) {
                int unit = rows.unit.byteAt(row);
                byUnit[unit] += rows.amount.longAt(row);
                if (policy.isShare()) {
                    timeline.add(
                            new SourceFigures.Moment(policy, unit, rows.bucket.shortAt(row), rows.amount.longAt(row)));
                }
            }
            for (int unit = 0; unit < byUnit.length; unit++) {
                if (byUnit[unit] > 0) {
                    amounts.add(new SourceFigures.Amount(policy, unit, byUnit[unit]));
                }
            }
        }
        ViewAccounts accounts = tables.accounts();
        return new SourceFigures(
                accountId,
                accounts.name(account),
                accounts.country(account),
                accounts.kind(account),
                accounts.hops(account),
                accounts.unit(account),
                amounts,
                timeline,
                proofs.stream()
                        .filter(proof -> proof.source().equals(accountId))
                        .toList());
    }
}
