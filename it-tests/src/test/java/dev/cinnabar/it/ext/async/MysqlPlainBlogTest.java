package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlPlainBlogTest extends PlainBlogContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
