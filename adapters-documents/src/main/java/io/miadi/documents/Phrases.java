package io.miadi.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.miadi.application.notification.MessageWriter.BrokenTemplate;
import io.miadi.domain.identity.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language, by key. A key that is not there or a fact that is missing is a broken template, never a gap in a
 * sentence; only a section, which names the one fact that it needs, is left out without it. Safe for any number of threads.
 */
final class Phrases {
    private static final Map<Language, Phrases> ALL =
            Map.of(Language.EN, load(Language.EN), Language.SW, load(Language.SW));

    private final Properties texts;
    private final String tag;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    private Phrases(Properties texts, String tag) {
        this.texts = texts;
        this.tag = tag;
    }

    static Phrases in(Language language) {
        var phrases = ALL.get(language);
        if (phrases == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return phrases;
    }

    private static Phrases load(Language language) {
        var file = language.tag() + ".properties";
        try (var in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Phrases(texts, language.tag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text as it stands, with the names of its facts. */
    String raw(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new BrokenTemplate(name(key), new IllegalStateException("no such text"));
        }
        return text.strip();
    }

    /** The text with its facts in it; escaping is the business of whatever page it is put on. */
    String say(String key, Map<String, String> facts) {
        var template = compiled.computeIfAbsent(
                key, k -> Mustache.compiler().escapeHTML(false).compile(raw(k)));
        try {
            return template.execute(facts);
        } catch (MustacheException e) {
            throw new BrokenTemplate(name(key), e);
        }
    }

    private String name(String key) {
        return tag + "/" + key;
    }
}
