/** Compiles, executes and pools; exports nothing. */
module dev.cinnabar.engine {
    requires dev.cinnabar.api;
    requires com.zaxxer.hikari;
    requires org.slf4j;
}
