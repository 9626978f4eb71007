package blog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: {@code ./cinnabar blog --port 8080 --url postgresql://user:password@host/blog}. */
@SpringBootApplication
public class BlogApplication {
    public static void main(String[] typed) {
        SpringApplication.run(BlogApplication.class, StartArguments.inSpringsWords(typed));
    }
}
