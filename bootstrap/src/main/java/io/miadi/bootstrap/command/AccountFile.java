package io.miadi.bootstrap.command;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Likeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** Reads one account from a properties file and remembers what is wrong with it, by name and without a secret. */
final class AccountFile {
    private final Map<String, String> given = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** What reading came to. */
    sealed interface Reading {
        record Read(ProviderAccount account) implements Reading {}

        record Wrong(List<String> problems) implements Reading {}
    }

    private AccountFile() {}

    static Reading read(String name, Path file) {
        var reader = new AccountFile();
        reader.load(file);
        var account = reader.problems.isEmpty() ? reader.account(name) : Optional.<ProviderAccount>empty();
        return reader.problems.isEmpty() && account.isPresent()
                ? new Reading.Read(account.get())
                : new Reading.Wrong(List.copyOf(reader.problems));
    }

    /** Whether somebody beside its owner may read it; no where there is no file, or no such right to ask about. */
    static boolean isOpenToOthers(Path file) {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || !Files.exists(file)) {
            return false;
        }
        try {
            var permissions = view.readAttributes().permissions();
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("the rights of " + file + " cannot be read", e);
        }
    }

    private void load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException _) {
            problems.add("there is no file " + file.toAbsolutePath());
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file.toAbsolutePath() + " cannot be read as a properties file in UTF-8 ("
                    + e.getClass().getSimpleName() + ")");
        }
        properties.forEach(
                (key, value) -> given.put(key.toString(), value.toString().strip()));
    }

    private Optional<ProviderAccount> account(String name) {
        if (!ProviderAccount.isName(name)) {
            problems.add("NAME: a lower-case letter, then letters, digits and hyphens, at most 40 in all");
        }
        var kind = choice("kind", ProviderKind.class);
        var environment = choice("environment", Environment.class);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        checkNames(kind.get());
        var base = base(kind.get(), environment);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var credentials = new HashMap<String, Secret>();
        given.forEach((key, value) -> {
            if (kind.get().credentials().contains(key)) {
                credentials.put(key, Secret.of(value));
            }
        });
        return base.map(address -> new ProviderAccount(
                name, kind.get(), environment.orElseThrow(), address, Optional.empty(), credentials));
    }

    private <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        var written = given.getOrDefault(key, "");
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(written))
                .findFirst();
        if (found.isEmpty()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toList();
            problems.add(key + ": " + (written.isEmpty() ? "is missing; " : "") + "one of " + String.join(", ", names));
        }
        return found;
    }

    private void checkNames(ProviderKind kind) {
        var known = new TreeSet<>(kind.credentials());
        known.addAll(List.of("kind", "environment", "base"));
        for (var key : new TreeSet<>(given.keySet())) {
            if (!known.contains(key)) {
                var meant = Likeness.closest(key, known).map(near -> "; did you mean " + near + "?");
                problems.add(key + ": is not known" + meant.orElse("; known are " + String.join(", ", known)));
            }
        }
        for (var key : new TreeSet<>(kind.requiredCredentials())) {
            if (given.getOrDefault(key, "").isEmpty()) {
                problems.add(key + ": is missing");
            }
        }
    }

    private Optional<URI> base(ProviderKind kind, Optional<Environment> environment) {
        var written = Optional.ofNullable(given.get("base"))
                .or(() -> environment.flatMap(kind::hostOf).map(host -> "https://" + host));
        if (written.isEmpty() && environment.isPresent()) {
            problems.add("base: is missing; the provider's address, such as https://gateway.example.org");
        }
        var parsed = written.flatMap(AccountFile::parse);
        if (written.isPresent() && parsed.isEmpty()) {
            problems.add("base: not an address such as https://gateway.example.org");
        }
        return parsed;
    }

    private static Optional<URI> parse(String text) {
        try {
            var address = URI.create(text);
            return Optional.of(address).filter(a -> a.getScheme() != null && a.getHost() != null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
