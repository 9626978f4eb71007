package dev.cinnabar.it.kotlin

import dev.cinnabar.connect.Engine
import java.nio.file.Files
import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The program of docs/start/kotlin.md. */
class SqliteKotlinTest {
    private val page = Files.readString(Path.of("..", "..", "docs", "start", "kotlin.md"))

    @Test
    fun program_printsWhatThePageSays() {
        val printed = mutableListOf<String>()

        Engine.create("sqlite:///:memory:").use { engine -> program(engine) { printed.add(it) } }

        assertThat(printed.joinToString("\n", postfix = "\n")).isEqualTo(block("text"))
    }

    @Test
    fun page_showsTheFilesAsTheyAre() {
        for (name in listOf("Note.kt", "Notes.kt")) {
            val source = Files.readString(Path.of("src", "test", "kotlin", "dev", "cinnabar", "it", "kotlin", name))

            assertThat(page).contains("```kotlin\n" + source.replace("package dev.cinnabar.it.kotlin", "package notes") + "```")
        }
    }

    private fun block(language: String): String = page.substringAfter("```$language\n").substringBefore("```")
}
