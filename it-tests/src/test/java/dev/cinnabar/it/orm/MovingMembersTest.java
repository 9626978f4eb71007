package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.cards.Card;
import dev.cinnabar.it.orm.cards.Player;
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
}
