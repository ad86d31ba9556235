package org.wellhead.share.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;

/** What the partner must keep to, in words, for forms that have no place of their own for it. */
public final class Keeping {
    private Keeping() {}

    /** Of whom a release is, for whom, and that nothing of it goes on without consent. */
    public static String of(Release release) {
        Head head = release.head();
        return SafeText.line("Release " + head.serial() + " of " + head.senderName() + " (" + head.senderId() + ") to "
                + head.partnerName() + " (" + head.partnerId() + ") of " + head.at() + ". "
                + head.tlp().label() + "."
                + (head.tlp().isAtLeast(Tlp.AMBER)
                        ? " Nothing of it may be passed on to anybody else without its originator's consent."
                        : "")
                + " Commitment of the sender to its inputs: " + head.commitment() + ".");
    }

    /** An entry's label, and those of its fields that are narrower. */
    public static String of(Entry entry) {
        String own = of(entry.label());
        return entry.narrower().entrySet().stream()
                .map(field -> "; of this, " + field.getKey().word().replace('_', ' ') + ": " + of(field.getValue()))
                .collect(Collectors.joining("", own, ""));
    }

    /** A label: colour, grade, limits on use, and whose consent is to be asked before it goes on. */
    public static String of(Label label) {
        return SafeText.line(label.tlp().label() + ", " + label.grade().word()
                + codes(label)
                + (label.isControlled()
                        ? ", not to be passed on without the consent of " + asked(label.originators())
                        : ""));
    }

    /** Whom to ask, the sender first; only the sender can ask those whom it does not disclose. */
    private static String asked(List<String> originators) {
        List<String> named = new ArrayList<>(originators);
        named.removeIf(Label::isUndisclosed);
        List<String> others = new ArrayList<>(originators);
        others.removeAll(named);
        String through = switch (others.size()) {
            case 0 -> "";
            case 1 -> ", who is to be asked through " + originators.getFirst();
            default -> ", who are to be asked through " + originators.getFirst();
        };
        named.addAll(others);
        String last = named.removeLast();
        return (named.isEmpty() ? "" : String.join(", of ", named) + " and of ") + last + through;
    }

    private static String codes(Label label) {
        return label.handling().stream()
                .map(HandlingCode::name)
                .map(code -> ", " + code + " (" + HandlingCode.valueOf(code).meaning() + ")")
                .collect(Collectors.joining());
    }
}
