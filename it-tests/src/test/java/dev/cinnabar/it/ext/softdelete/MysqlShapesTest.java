package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.it.ext.shapes.ShapesContract;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlShapesTest extends ShapesContract {
    MysqlShapesTest() {
        super(new SoftHider());
    }

    @Override
    protected DatabaseServer server() {
        return Databases.mysql();
    }
}
