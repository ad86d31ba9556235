package org.wellhead.app.output;

/** The part of the report that says in plain words how the figures came about, and what they do not say. */
final class ReportMethod {
    private ReportMethod() {}

    static void write(Html html, Findings findings) {
        html.add("<section id=\"method\" class=\"prose\">\n<h2>Method and limits</h2>\n");
        if (findings.isUpstream()) {
            upstream(html);
        } else {
            downstream(html);
        }
        policies(html);
        limits(html, findings);
        html.add("</section>\n");
    }

    private static void upstream(Html html) {
        html.add("""
                <h3>What was computed</h3>
                <p>All payments are put in order of time. An account that pays more than it was seen to receive must have \
                had the difference from elsewhere: these are its <b>own funds</b>, and the account is their <b>source</b>. \
                An opening balance is own funds too. Every payment into a designated account is then followed back, \
                payment by payment, until each part of it arrives at somebody’s own funds. Money is counted once, where it \
                first reaches a designated account; what a designated account pays out is not followed here.</p>
                """);
    }

    private static void downstream(Html html) {
        html.add("""
                <h3>What was computed</h3>
                <p>All payments are put in order of time. Every payment out of a designated account to somebody else is \
                followed on, payment by payment, to the account that holds each part of it at the end of the ledger: its \
                <b>destination</b>. Money that comes back to a designated account is told as returned.</p>
                """);
    }

    private static void policies(Html html) {
        html.add("""
                <h3>What is exact, and what is a rule</h3>
                <p>Given the payments and a rule, the result is exact: under fifo and lifo to the minor unit of the \
                currency; under proportional it is computed as fractions and rounded so that the sum is still right. \
                Money has no colour, though: once it is mixed in an account, no record says whose part was paid out. \
                That is a question of law, and the rule must be chosen and argued for:</p>
                <dl>
                <div><dt>proportional</dt><dd>Each payment takes the same share of every origin in the account (pro rata at \
                every step, also called the rolling charge or North American method). The Court of Appeal discussed it in \
                <i>Barlow Clowes International v Vaughan</i> [1992] 4 All ER 22; there it preferred a simpler pro-rata division of \
                what was left.</dd></div>
                <div><dt>fifo</dt><dd>First in, first out: the rule in <i>Clayton’s case</i> (<i>Devaynes v Noble</i>, 1816). \
                <i>Barlow Clowes</i> treats it as a starting point that gives way where it is impracticable, unjust or against \
                what the parties intended.</dd></div>
                <div><dt>lifo</dt><dd>Last in, first out. Shown as the opposite extreme to fifo, to make visible how much the \
                choice matters. In <i>United States v. Banco Cafetero Panama</i>, 797 F.2d 1154 (2d Cir. 1986), a forfeiture \
                case, first-out, last-out and averaging were all considered.</dd></div>
                <div><dt>poison</dt><dd>Not a share: the most that can have come from a source under any order of leaving. Use \
                it to rule somebody out, never as an amount that somebody gave.</dd></div>
                </dl>
                <p>Under every rule that gives shares, no more of a source’s money can be passed on than the account still held: the lowest \
                balance in between is a ceiling (<i>James Roscoe (Bolton) v Winder</i> [1915] 1 Ch 62). Which rule applies, and \
                to what kind of claim, differs between countries and is for the court to say.</p>
                """);
    }

    private static void limits(Html html, Findings findings) {
        html.add("<h3>What this report does not say</h3>\n<ul>\n");
        html.add(
                findings.isUpstream()
                        ? "<li>It does not say that a source knew or intended anything. Wages, sales and gifts reach a "
                                + "designated account by the same payments as support does.</li>\n"
                        : "<li>It does not say that a destination knew where the money came from. Wages, purchases and gifts "
                                + "leave a designated account by the same payments as support does.</li>\n");
        if (findings.headline().question().overdraftMicros() > 0) {
            html.add(
                    "<li>An overdraft was allowed: a payment may be covered by money that arrived shortly after it, as long "
                            + "after as the option below says. Strict tracing does not allow this; the Privy Council did in <i>Federal "
                            + "Republic of Brazil v Durant International</i> [2015] UKPC 35, where the payments were coordinated.</li>\n");
        }
        html.add("""
                <li>It knows only the payments in the files below. Cash, unrecorded transfers, accounts that no file covers \
                and payments before the first row make an account look like a source when it only passed money on.</li>
                <li>Low and high are the extremes of the policies that were run. They are not a statistical confidence, and \
                another rule may fall outside them.</li>
                <li>Names, countries and kinds are those of the files. Accounts of one person under two ids are two here.</li>
                <li>Where payments carry the same time, the order of the input decides which came first.</li>
                <li>A chain proves that money could and, under the policy named, did go this way. It is one of the ways, and \
                the payments in it can be checked row by row in the files.</li>
                </ul>
                """);
    }
}
