/** Sessions and connections off the thread of the caller. */
module dev.cinnabar.ext.async {
    exports dev.cinnabar.ext.async;

    requires transitive dev.cinnabar.api;
    requires org.slf4j;
}
