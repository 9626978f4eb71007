package garden;

import dev.cinnabar.orm.*;
import java.util.List;

@Entity(table = "sites")
public class Site extends SiteModel {
  static class Mapped {
    @Id Long id;
    @Relationship(backPopulates = "site") List<Plant> plants;
  }
}
