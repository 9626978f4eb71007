package dev.cinnabar.it.orm;

import dev.cinnabar.it.orm.shop.Article;
import dev.cinnabar.it.orm.shop.Customer;
import dev.cinnabar.schema.MetaData;

/** The tables of a shop. */
abstract class ShopContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(Customer.class, Article.class);
    }
}
