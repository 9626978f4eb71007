package com.example.shelf;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;

/** Stored as thirteen characters. */
public final class IsbnType extends TypeDecorator<Isbn, String> {
    @Override
    public SqlType<String> storedAs() {
        return Types.varchar(13);
    }

    @Override
    public String toDatabase(Isbn value, DialectInfo dialect) {
        return value.digits();
    }

    @Override
    public Isbn fromDatabase(String value, DialectInfo dialect) {
        return new Isbn(value);
    }

    @Override
    public Class<?> javaType() {
        return Isbn.class;
    }
}
