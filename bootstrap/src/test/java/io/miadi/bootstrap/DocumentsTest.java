package io.miadi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.KeyPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages for people stay true where a machine can tell. */
class DocumentsTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void every_link_of_every_page_leads_to_a_file() throws IOException {
        for (Path page : pages()) {
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                var target = links.group(1);
                if (!target.startsWith("http")) {
                    assertThat(page.resolveSibling(target))
                            .as(page + ": " + target)
                            .exists();
                }
            }
        }
    }

    @Test
    void the_map_has_many_links() throws IOException {
        assertThat(LINK.matcher(Files.readString(HOME.resolve("docs/map.md"))).results())
                .hasSizeGreaterThan(50);
    }

    @Test
    void the_inventory_of_keys_has_every_purpose() throws IOException {
        var inventory = Files.readString(HOME.resolve("docs/security/keys.md"));
        for (KeyPurpose purpose : KeyPurpose.values()) {
            assertThat(inventory).contains("| `" + purpose.name() + "` |");
        }
    }

    @Test
    void the_java_of_the_guides_is_code_that_is_compiled() throws IOException {
        var compiled = new StringBuilder();
        for (Path source : examples()) {
            compiled.append(plain(Files.readString(source)));
        }
        int blocks = 0;
        for (String guide : List.of("docs/embedding.md", "docs/testkit.md")) {
            var page = HOME.resolve(guide);
            var code = JAVA.matcher(Files.readString(page));
            while (code.find()) {
                assertThat(compiled.indexOf(plain(code.group(1))))
                        .as(page + ": " + code.group(1))
                        .isNotNegative();
                blocks++;
            }
        }
        assertThat(blocks).isGreaterThan(10);
    }

    /** Programs of strangers, which the pages show. */
    private static List<Path> examples() throws IOException {
        var examples = new ArrayList<Path>();
        for (String room : List.of("domain", "testkit")) {
            try (var files = Files.walk(HOME.resolve(room).resolve("src/test/java/stranger"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(examples::add);
            }
        }
        return examples;
    }

    private static String plain(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        try (var docs = Files.walk(HOME.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            pages.add(HOME.resolve(name));
        }
        assertThat(pages).hasSizeGreaterThan(10);
        return pages;
    }
}
