package org.wellhead.screen.name;

/** Letters of the Arabic script that writers and keyboards take for each other, written one way. */
final class ArabicLetters {
    private ArabicLetters() {}

    /** The word with hamzas dropped, and Persian and Urdu forms of k, y and h as Arabic has them. */
    static String plain(String letters) {
        StringBuilder plain = new StringBuilder(letters);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, plain(plain.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ک', 'ڪ' -> 'ك';
            case 'ی', 'ى', 'ې', 'ۍ', 'ے', 'ئ' -> 'ي';
            case 'ة', 'ہ', 'ھ', 'ە', 'ۀ' -> 'ه';
            case 'ؤ' -> 'و';
            default -> letter;
        };
    }
}
