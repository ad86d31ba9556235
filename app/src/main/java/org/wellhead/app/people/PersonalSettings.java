package org.wellhead.app.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What each person set for itself, e.g. which columns a table shows. It means nothing to the server. */
public final class PersonalSettings {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.]{0,63}");
    private static final int VALUE_CHARS_MAX = 10_000;
    private static final int OF_PERSON_MAX = 200;

    private final Store store;

    PersonalSettings(Store store) {
        this.store = store;
    }

    /** All of a person, by name. */
    public Map<String, String> of(String person) {
        return store.read(handle -> {
            Map<String, String> settings = new LinkedHashMap<>();
            handle.createQuery("select name, value from settings where person = :person order by name")
                    .bind("person", person)
                    .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                    .forEach(each -> settings.put(each.getKey(), each.getValue()));
            return settings;
        });
    }

    /**
     * Sets one.
     *
     * @param name 1 to 64 lower case letters, digits, low lines and points, a letter first
     * @param value at most 10,000 characters
     * @throws PeopleRefused if it is not so, or the person has 200 others
     */
    public void put(String person, String name, String value) {
        if (!NAME.matcher(name).matches() || value.length() > VALUE_CHARS_MAX) {
            throw new PeopleRefused(
                    "a setting is called by at most 64 lower case letters, digits, low lines and points,"
                            + " and has at most " + VALUE_CHARS_MAX + " characters");
        }
        store.write(handle -> {
            int others = handle.createQuery("select count(*) from settings where person = :person and name <> :name")
                    .bind("person", person)
                    .bind("name", name)
                    .mapTo(Integer.class)
                    .one();
            if (others >= OF_PERSON_MAX) {
                throw new PeopleRefused("a person has " + OF_PERSON_MAX + " settings at most");
            }
            return handle.createUpdate("insert into settings values (:person, :name, :value)"
                            + " on conflict (person, name) do update set value = :value")
                    .bind("person", person)
                    .bind("name", name)
                    .bind("value", value)
                    .execute();
        });
    }
}
