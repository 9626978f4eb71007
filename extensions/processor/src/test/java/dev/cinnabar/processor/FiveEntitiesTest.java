package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that one line makes in a model of five entities that belong together: each is told, once, where it stands. */
class FiveEntitiesTest {
    @TempDir
    private Path folder;

    /**
     * A mistake.
     *
     * @param right the words that are right
     * @param wrong what somebody writes for them
     * @param said the first line of what is said of it, with the number of its line in front
     * @param cure what the second line has in it
     */
    record Mistake(String file, String right, String wrong, String said, String cure) {
        void make(Map<String, String> sources) {
            String text = sources.get("news/" + file);
            assertThat(text).as(file).contains(right);
            sources.put("news/" + file, text.replace(right, wrong));
        }

        @Override
        public String toString() {
            return wrong + " in " + file;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake(
                        "Author.java", "@Id Long id;", "Long id;", "12: Author has no primary key.", "@Id Long id;"),
                new Mistake(
                        "Author.java",
                        "@Version int version",
                        "@Version String version",
                        "16: Author.version counts versions, and is no whole number.",
                        "@Version int version"),
                new Mistake(
                        "Author.java",
                        "backPopulates = \"author\") List",
                        "backPopulates = \"autor\") List",
                        "17: Author.articles is populated back by Article.autor, which is not there.",
                        "@Relationship(backPopulates = \"articles\") Author autor"),
                new Mistake(
                        "Author.java",
                        "@Column(length = 50, unique = true)",
                        "@Column(length = 50, text = true)",
                        "15: Author.name has both a greatest length and text = true, which is a text of any length.",
                        "leave one of them out"),
                new Mistake(
                        "Author.java",
                        "    Author() {}\n",
                        "",
                        "12: Author has no constructor without arguments that the model can call.",
                        "protected Author() {}"),
                new Mistake(
                        "Article.java",
                        "\"written_at\"})",
                        "\"writtenAt\"})",
                        "15: Article has no column `writtenAt` for this index.",
                        "write the column's name: written_at"),
                new Mistake(
                        "Article.java",
                        "@Relationship(foreignKey = \"editorId\")",
                        "@Relationship",
                        "26: 2 foreign keys lead between Article and Author for Article.editor: authorId, editorId.",
                        "@Relationship(foreignKey = \"authorId\")"),
                new Mistake(
                        "Article.java",
                        "List<Comment> comments",
                        "List comments",
                        "27: Article.comments is a relationship to many objects and does not say of which class.",
                        "write: List<…> comments"),
                new Mistake(
                        "Article.java",
                        "orderBy = \"writtenAt\"",
                        "orderBy = \"written\"",
                        "27: Article.comments is sorted by 'written', which Comment does not have.",
                        "one of id, text, writtenAt, articleId"),
                new Mistake(
                        "Comment.java",
                        "@ForeignKey(Article.class) Long articleId",
                        "@ForeignKey(Article.class) String articleId",
                        "16: Comment.articleId is String, and the key Article.id is Long.",
                        "Long articleId"),
                new Mistake(
                        "Comment.java",
                        "@ForeignKey(Article.class) Long articleId",
                        "Long articleId",
                        "17: No foreign key leads between Comment and Article for Comment.article.",
                        "@ForeignKey(Article.class) Long articleId;"),
                new Mistake(
                        "Comment.java",
                        "Instant writtenAt",
                        "java.util.Date writtenAt",
                        "15: Comment.writtenAt has no SQL type: no column holds Date by itself.",
                        "use java.time.Instant"),
                new Mistake(
                        "Tag.java",
                        "secondary = \"article_tags\", ",
                        "",
                        "28: Article.tags goes through the table `article_tags`, and Tag.articles through none.",
                        "secondary = \"article_tags\""),
                new Mistake(
                        "Tag.java",
                        "extends TagModel ",
                        "",
                        "10: Tag does not extend the model that is generated for it.",
                        "class Tag extends TagModel"),
                new Mistake(
                        "Profile.java",
                        "int age;",
                        "@Column(name = \"home_page\") int age;",
                        "15: Profile has the column `home_page` twice: as 'homePage' and as 'age'.",
                        "@Column(name = …)"),
                new Mistake(
                        "Profile.java",
                        "@Relationship(backPopulates = \"profile\")",
                        "@Relationship(backPopulates = \"articles\")",
                        "16: Profile.author is populated back by Author.articles, which leads to Article.",
                        "name the relationship of Author that leads back to Profile"),
                new Mistake(
                        "Profile.java",
                        "int age;",
                        "@Column(length = 3) int age;",
                        "15: Profile.age is no text, and only a text has a length or text = true.",
                        "leave it out"));
    }

    @Test
    void fiveEntities_areRight() {
        Compiled compiled = Compiled.of(Compiled.javac(), folder, Compiled.resources("five"), "-Xlint:all", "-Werror");

        assertThat(compiled.complaints()).isEmpty();
        assertThat(compiled.fine()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isToldOnceAndNothingElse(Mistake mistake) {
        Map<String, String> sources = Compiled.resources("five");
        mistake.make(sources);

        Compiled compiled = Compiled.of(Compiled.javac(), folder, sources);

        assertThat(compiled.complaints()).hasSize(1);
        List<String> lines =
                compiled.mistakes().get(0).lines().map(String::strip).toList();
        assertThat(lines.get(0)).isEqualTo(mistake.said());
        assertThat(lines.get(1)).startsWith("hint: ").contains(mistake.cure());
    }

    @Test
    void mistakesInAllFive_areToldTogether() {
        Map<String, String> sources = Compiled.resources("five");
        List<Mistake> some = List.of(
                mistakes().get(1),
                mistakes().get(5),
                mistakes().get(6),
                mistakes().get(9),
                mistakes().get(11),
                mistakes().get(14));
        some.forEach(mistake -> mistake.make(sources));

        Compiled compiled = Compiled.of(Compiled.javac(), folder, sources);

        assertThat(compiled.others()).isEmpty();
        assertThat(compiled.mistakes().stream()
                        .map(text -> text.lines().findFirst().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(
                        some.stream().map(Mistake::said).toList());
    }
}
