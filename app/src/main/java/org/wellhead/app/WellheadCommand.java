package org.wellhead.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** {@code ./wellhead} without a verb: shows what there is. */
@Command(
        name = "wellhead",
        header = "Follows money that reached designated groups back to the people and countries it came from.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead demo",
            "  ./wellhead trace payments.csv --designated designated.csv --out result",
            "  ./wellhead trace --help",
            "",
            "Exit codes: 0 done, 1 a fault of ours or of the machine, 2 wrong use,",
            "3 input refused. Manual: the folder docs."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = WellheadCommand.Version.class)
final class WellheadCommand implements Runnable {
    @Override
    public void run() {
        throw new WrongUse(
                "which command? import, trace, cut, lists, screen, review, show, parties, check, forget, observe, share, serve, audit, key, simulate or demo");
    }

    /** Says which build this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"wellhead " + Main.version()};
        }
    }
}
