package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.dossier.Block.Bullets;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Figure;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.handling.Tlp;

/**
 * Writes a dossier as one page: well-formed XML, no script, nothing from elsewhere. The page forbids itself all but its own style sheet, which it
 * names by its hash, and pictures that stand in it.
 */
final class HtmlDossier {
    /** From how many on the contents do not name single findings. */
    static final int CONTENTS_MAX = 150;

    /** The longest word, in characters, for which a column of a table is made wide enough. */
    private static final int WORD_MAX = 24;

    private final Markup html = new Markup();
    private final Telling telling;

    private HtmlDossier(Telling telling) {
        this.telling = telling;
    }

    static FormFile write(Telling telling) {
        HtmlDossier page = new HtmlDossier(telling);
        page.head();
        page.cover();
        page.contents();
        page.chapters();
        page.label("foot");
        page.html.add("</body>\n</html>\n");
        return new FormFile("dossier.html", page.html.toString().getBytes(UTF_8));
    }

    private void head() {
        String css = css().replace("@LABEL@", telling.cover().tlp().label())
                .replace("@COLOUR@", colour(telling.cover().tlp()));
        String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(UTF_8)));
        html.add("""
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-{}'; \
                base-uri 'none'; form-action 'none'"/>
                """, hash);
        html.add("""
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="referrer" content="no-referrer"/>
                <title>{}</title>
                <style>""", telling.cover().title() + " (" + telling.cover().tlp().label() + ")");
        html.addStyle(css).add("</style>\n</head>\n<body>\n");
        label("top");
    }

    private void label(String where) {
        html.add(
                "<p class=\"label {}\"><span class=\"tlp {}\">{}</span></p>\n",
                where,
                telling.cover().tlp().name().toLowerCase(java.util.Locale.ROOT),
                telling.cover().tlp().label());
    }

    private void cover() {
        html.add("<header class=\"cover\">\n<h1>{}</h1>\n", telling.cover().title());
        block(new Facts(telling.cover().facts()));
        html.add("<div class=\"limits\">\n");
        telling.cover().limits().forEach(limit -> html.add("<p>{}</p>\n", limit));
        html.add("</div>\n</header>\n");
    }

    private void contents() {
        html.add("<nav><h2>Contents</h2>\n<ul>\n");
        contents(telling.chapters())
                .forEach(chapter -> html.add(
                        "<li class=\"level{}\"><a href=\"#{}\">{}</a></li>\n",
                        chapter.level(),
                        chapter.anchor(),
                        chapter.title()));
        html.add("</ul>\n</nav>\n<main>\n");
    }

    /** The chapters that the contents name: all, or only those that are no single findings where these would be too many. */
    static List<Chapter> contents(List<Chapter> chapters) {
        return chapters.size() <= CONTENTS_MAX
                ? chapters
                : chapters.stream().filter(chapter -> !chapter.isFinding()).toList();
    }

    private void chapters() {
        for (Chapter chapter : telling.chapters()) {
            html.add(
                    "<section class=\"level{} {}\" id=\"{}\">\n",
                    chapter.level(),
                    chapter.isFinding() ? "finding" : "part",
                    chapter.anchor());
            switch (chapter.level()) {
                case 1 -> html.add("<h2>{}</h2>\n", chapter.title());
                case 2 -> html.add("<h3>{}</h3>\n", chapter.title());
                default -> html.add("<h4>{}</h4>\n", chapter.title());
            }
            chapter.blocks().forEach(this::block);
            html.add("</section>\n");
        }
        html.add("</main>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Prose prose -> html.add("<p>{}</p>\n", prose.text());
            case Note note -> html.add("<p class=\"note\">{}</p>\n", note.text());
            case Bullets bullets -> {
                html.add("<ul>\n");
                bullets.items().forEach(item -> html.add("<li dir=\"auto\">{}</li>\n", item));
                html.add("</ul>\n");
            }
            case Facts facts -> {
                html.add("<dl>\n");
                facts.facts()
                        .forEach(fact -> html.add(
                                "<div><dt>{}</dt><dd>{}</dd></div>\n", fact.label(), Legible.within(fact.value())));
                html.add("</dl>\n");
            }
            case Grid grid -> grid(grid);
            case Figure figure -> figure(figure);
        }
    }

    private void grid(Grid grid) {
        html.add("<div class=\"wide\"><table>\n<thead><tr>");
        for (Column column : grid.columns()) {
            html.add("<th scope=\"col\" class=\"{}\">{}</th>", column.isNumber() ? "n" : "t", column.title());
        }
        html.add("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < grid.rows().size(); i++) {
            row(
                    grid,
                    grid.rows().get(i),
                    grid.links().isEmpty() ? "" : grid.links().get(i));
        }
        html.add("</tbody>\n");
        if (!grid.sums().isEmpty()) {
            html.add("<tfoot>\n");
            row(grid, grid.sums(), "");
            html.add("</tfoot>\n");
        }
        html.add("</table></div>\n");
    }

    private void row(Grid grid, List<String> cells, String link) {
        html.add("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.add(
                    "<td class=\"{}\">",
                    grid.columns().get(i).isNumber() ? "n" : (isLong(cells.get(i)) ? "t long" : "t"));
            boolean isLink = i == 0 && !link.isEmpty();
            if (isLink) {
                html.add("<a href=\"#{}\">", link);
            }
            String between = "";
            for (String line : cells.get(i).split("\n", -1)) {
                if (!between.isEmpty()) {
                    html.add("<br/>");
                }
                html.add("{}", line.isEmpty() ? "" : Legible.within(line));
                between = "\n";
            }
            html.add(isLink ? "</a></td>" : "</td>");
        }
        html.add("</tr>\n");
    }

    /** Whether it has a word that must be broken anywhere, since the table would be too wide for a page. */
    private static boolean isLong(String cell) {
        int word = 0;
        for (int i = 0; i < cell.length(); i++) {
            word = cell.charAt(i) == ' ' || cell.charAt(i) == '\n' ? 0 : word + 1;
            if (word > WORD_MAX) {
                return true;
            }
        }
        return false;
    }

    private void figure(Figure figure) {
        byte[] bytes = figure.attachment().bytes();
        Optional<Picture> picture = Picture.of(bytes);
        if (picture.isEmpty()) {
            html.add(
                    "<p class=\"note\">{} It is no PNG or JPEG that can be shown here; the file goes with the release.</p>\n",
                    figure.caption());
            return;
        }
        html.add(
                "<figure><img alt=\"{}\" width=\"{}\" height=\"{}\" src=\"data:image/{};base64,{}\"/><figcaption>{}</figcaption></figure>\n",
                figure.caption(),
                picture.get().width(),
                picture.get().height(),
                picture.get().type(),
                Base64.getEncoder().encodeToString(bytes),
                figure.caption());
    }

    /** FIRST's colours of the letters; what is behind them is always black. */
    static String colour(Tlp tlp) {
        return switch (tlp) {
            case RED -> "#FF2B2B";
            case AMBER, AMBER_STRICT -> "#FFC000";
            case GREEN -> "#33FF00";
            case CLEAR -> "#FFFFFF";
        };
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(HtmlDossier.class.getResourceAsStream("dossier.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException ourOwnJar) {
            throw new UncheckedIOException(ourOwnJar);
        }
    }
}
