package org.wellhead.app.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last few answers, by what was asked. Two threads that ask the same at once both work it out. */
final class Recent<K, V> {
    private final int most;
    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int most) {
        this.most = most;
    }

    V get(K asked, Supplier<V> answer) {
        synchronized (answers) {
            V known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        V made = answer.get();
        synchronized (answers) {
            answers.put(asked, made);
            if (answers.size() > most) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return made;
    }
}
