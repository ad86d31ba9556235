package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Csv;
import org.wellhead.app.output.ShareAnswer;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Withheld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead share preview}: what a partner would see, and what not and why, before anything leaves. */
@Command(
        name = "preview",
        header = "Shows what a partner would see, and what is withheld and why.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share preview --case FOLDER --select WHAT --to PARTNER --tlp COLOUR",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share preview --case antalya --select country=TR --to tr.toml",
            "    --tlp amber --out preview",
            "",
            "Manual: docs/share.md."
        })
final class SharePreviewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ShareArguments release = new ShareArguments();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Writes the forms as the partner would get them, unsigned, and withheld.csv, which is yours "
                    + "alone: a new or empty folder.")
    private @Nullable String out;

    SharePreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ShareOptions options = release.options(console);
        if (out != null) {
            ReleaseRun.refuseToWriteOver(Arguments.outFolder(console.folder(), "--out", out), console);
        }
        ShareLook look = ShareLook.of(options, out != null || console.watch().isPresent(), console);
        console.watch().ifPresent(watch -> watch.found(SharePreview.of(look)));
        if (out != null) {
            List<FormFile> files = new ArrayList<>(look.files());
            files.add(new FormFile(
                    "withheld.csv",
                    withheld(look.prepared().withheld(), look.withheldFiles()).getBytes(UTF_8)));
            CaseShare.writeFolder(Arguments.outFolder(console.folder(), "--out", out), files);
        }
        console.out().print(ShareAnswer.preview(look.prepared(), look.withheldFiles()));
        return Main.DONE;
    }

    private static String withheld(List<Withheld> withheld, List<ShareAnswer.WithheldFile> files) throws IOException {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text).header("kind", "item", "field", "reason", "why");
        for (ShareAnswer.WithheldFile file : files) {
            csv.text("file")
                    .text(file.place())
                    .text("")
                    .text("")
                    .text(file.why())
                    .end();
        }
        for (Withheld each : withheld) {
            csv.text(each.item().kind().word())
                    .text(each.item().name())
                    .text(each.field().map(Field::word).orElse(""))
                    .text(each.reason().name().toLowerCase(java.util.Locale.ROOT))
                    .text(each.reason().words())
                    .end();
        }
        csv.flush();
        return text.toString();
    }
}
