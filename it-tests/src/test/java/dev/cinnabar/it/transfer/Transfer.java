package dev.cinnabar.it.transfer;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Index;

/** What was moved from whom to whom. Nothing keeps a move from being written twice, so that a program that does it twice is found out. */
@Entity(table = "transfers", indexes = @Index(columns = "number"))
public final class Transfer extends TransferModel {
    static class Mapped {
        @Id
        Long id;

        long number;

        long payer;

        long payee;

        int amount;
    }

    Transfer() {}

    Transfer(Move move) {
        setNumber(move.number());
        setPayer(move.payer());
        setPayee(move.payee());
        setAmount(move.amount());
    }
}
