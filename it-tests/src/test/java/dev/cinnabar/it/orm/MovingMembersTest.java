package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.cards.Card;
import dev.cinnabar.it.orm.cards.Chip;
import dev.cinnabar.it.orm.cards.Player;
import dev.cinnabar.it.orm.music.Album;
import dev.cinnabar.it.orm.music.Artist;
import dev.cinnabar.it.orm.music.Film;
import dev.cinnabar.it.orm.music.Title;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that pass from one collection to another, without a session. */
class MovingMembersTest {
    private static Player player(Card... cards) {
        Player player = new Player();
        player.getCards().addAll(List.of(cards));
        return player;
    }

    @Test
    void cardThatMoves_hasThePlaceInItsNewList() {
        Card ace = new Card("ace");
        Card king = new Card("king");
        Player one = player(ace, king);
        Player other = player(new Card("ten"));

        other.getCards().add(0, ace);

        assertThat(one.getCards()).containsExactly(king);
        assertThat(king.getPlace()).isZero();
        assertThat(ace.getPlace()).isZero();
        assertThat(other.getCards()).extracting(Card::getPlace).containsExactly(0, 1);
    }

    @Test
    void cardThatReplacesAnother_hasItsPlace_andTheOtherHasNone() {
        Card ace = new Card("ace");
        Card ten = new Card("ten");
        Player one = player(ace);
        Player other = player(ten);

        other.getCards().set(0, ace);

        assertThat(one.getCards()).isEmpty();
        assertThat(ace.getPlace()).isZero();
        assertThat(ten.getPlace()).isNull();
        assertThat(ten.getPlayer()).isNull();
    }

    @Test
    void cardsThatChangePlaces_keepTheirPlayer() {
        Player one = player(new Card("ace"), new Card("king"), new Card("ten"));

        Collections.swap(one.getCards(), 0, 2);
        Collections.rotate(one.getCards(), 1);

        assertThat(one.getCards()).extracting(Card::getName).containsExactly("ace", "ten", "king");
        assertThat(one.getCards()).extracting(Card::getPlace).containsExactly(0, 1, 2);
        assertThat(one.getCards()).allMatch(card -> card.getPlayer() == one);
    }

    @Test
    void sets_takeAllFromEachOther_andFromThemselves() {
        Player one = new Player();
        Player other = new Player();
        other.getChips().addAll(List.of(new Chip(), new Chip(), new Chip()));

        one.getChips().addAll(other.getChips());
        assertThat(one.getChips()).hasSize(3).allMatch(chip -> chip.getPlayer() == one);
        assertThat(other.getChips()).isEmpty();
        one.getChips().removeAll(one.getChips());

        assertThat(one.getChips()).isEmpty();
    }

    @Test
    void maps_takeAllFromEachOther() {
        Album one = new Album("one");
        Album other = new Album("other");
        other.getTitles().put("en", new Title("en", "One"));
        other.getTitles().put("de", new Title("de", "Eins"));

        one.getTitles().putAll(other.getTitles());

        assertThat(one.getTitles()).containsOnlyKeys("en", "de");
        assertThat(other.getTitles()).isEmpty();
    }

    @Test
    void listBehindMembers_takesAllFromItself() {
        Film film = new Film("one");
        List<Artist> artists = Film.ARTISTS.list(film);
        artists.add(new Artist("ada"));
        artists.add(new Artist("bob"));

        assertThat(film.getCredits()).hasSize(2);
        artists.addAll(Film.ARTISTS.list(film));

        assertThat(artists).extracting(Artist::getName).containsExactly("ada", "bob", "ada", "bob");
    }
}
