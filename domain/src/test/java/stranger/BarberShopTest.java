package stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/embedding.md} does what the page says. */
class BarberShopTest {
    private static final Path PAGE = Path.of("..", "docs", "embedding.md");

    @Test
    void the_program_prints_what_the_page_shows() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            new BarberShop(out).open();
        }
        assertThat(Files.readString(PAGE)).contains("```\n" + bytes.toString(StandardCharsets.UTF_8) + "```");
    }

    @Test
    void the_code_on_the_page_stands_in_the_program() throws Exception {
        var program = Files.readString(Path.of("src", "test", "java", "stranger", "BarberShop.java"))
                .replaceAll("\\s+", " ");
        var blocks = Files.readString(PAGE).split("```java\n", -1);
        assertThat(blocks).hasSizeGreaterThan(3);
        for (int i = 1; i < blocks.length; i++) {
            var code = blocks[i].substring(0, blocks[i].indexOf("```"));
            assertThat(program).contains(code.strip().replaceAll("\\s+", " "));
        }
    }
}
