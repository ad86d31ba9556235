package org.wellhead.ledger.intake.swift;

import java.util.List;

/**
 * One field of a message.
 *
 * @param name number and option, e.g. {@code 50K}
 * @param value without the line end behind it
 * @param line where it starts in the file, from 1
 */
record Field(String name, String value, long line) {
    /** Its lines that are not blank, without the blanks around them. */
    List<String> lines() {
        return value.lines().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** Whether it is the field of this number, of any option. */
    boolean isNumber(String number) {
        return name.startsWith(number)
                && (name.length() == number.length()
                        || (name.length() == number.length() + 1
                                && Character.isUpperCase(name.charAt(number.length()))));
    }
}
