package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that is killed while it migrates leaves no lock, and a database that tells where it stands. */
@Tag("once")
abstract class KillContract extends MigrationGround {
    private static final boolean FULL = "true".equals(System.getenv("CINNABAR_TEST_FULL"));

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, KilledMigration.MOMENTS)
                .filter(moment -> FULL || moment % 4 == 2)
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("moments")
    @Tag("MIG-04")
    void killedProgram_leavesAWholeRevision_orSaysWhereItStopped(int moment) throws Exception {
        Killed killed = killed(moment);
        Migrations migrations = Migrations.of(engine, () -> KilledMigration.SCRIPTS)
                .with(options -> options.withPatience(Duration.ofSeconds(20)));

        if (isLeftUnfinished(killed)) {
            UsageException refusal = catchThrowableOfType(UsageException.class, () -> migrations.upgrade("head"));
            assertThat(refusal.code()).isEqualTo(ErrorCode.UNFINISHED_REVISION);
            assertThat(refusal)
                    .hasMessageContainingAll(
                            "The revision " + killed.revision(),
                            "statement " + (killed.isEnd() ? 3 : killed.statement()) + " of 3: CREATE ",
                            "stamp(\"" + killed.revision() + "\")");
            undo(killed, migrations);
        }

        assertThat(migrations.current()).isEqualTo(java.util.Set.copyOf(before(killed)));
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(expectedTables(killed));
        migrations.upgrade("head");
        assertThat(query("SELECT name FROM first_a"))
                .singleElement()
                .extracting(row -> row.value(0))
                .isEqualTo("ada");
        assertThat(migrations.isAtHeads()).isTrue();
        Figures.count("kills-" + engine.dialect().name());
    }

    /** Where a program was. */
    private record Killed(String revision, String place) {
        boolean isEnd() {
            return place.equals("end");
        }

        String statement() {
            return place;
        }
    }

    /** DDL that is not rolled back; rows always are. */
    private boolean isLeftUnfinished(Killed killed) {
        return !rollsBackDdl() && !killed.revision().equals("third");
    }

    /** As a person would, who was told where it stopped. */
    private void undo(Killed killed, Migrations migrations) {
        engine.executeRaw("DROP TABLE IF EXISTS " + killed.revision() + "_a");
        engine.executeRaw("DROP TABLE IF EXISTS " + killed.revision() + "_b");
        migrations.stamp(before(killed).isEmpty() ? "base" : before(killed).get(0));
    }

    /** The revision before. */
    private static List<String> before(Killed killed) {
        return switch (killed.revision()) {
            case "first" -> List.of();
            case "second" -> List.of("first");
            default -> List.of("second");
        };
    }

    private static List<String> expectedTables(Killed killed) {
        List<String> tables = new ArrayList<>();
        if (!killed.revision().equals("first")) {
            tables.addAll(List.of("first_a", "first_b"));
        }
        if (killed.revision().equals("third")) {
            tables.addAll(List.of("second_a", "second_b"));
        }
        return tables;
    }

    /** Starts a program, and kills it when it says that it is there. */
    private Killed killed(int moment) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMigration.class.getName(),
                        database.url(),
                        String.valueOf(moment))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            List<String> said = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("at ")) {
                    String[] words = line.split(" ", -1);
                    return new Killed(words[1], words[2]);
                }
            }
            throw new AssertionError("it was never there: " + String.join("\n", said));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
