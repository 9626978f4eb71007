package blog;

import dev.cinnabar.orm.EntityType;
import java.util.List;
import java.util.Map;

/** What models do with no session near. */
public final class Living {
  public static void run() {
    User ada = new User("ada", "Ada@Example.org");
    Post post = new Post("First", "first", "…");

    is(ada.getEmail(), "ada@example.org"); // the overridden setter ran
    is(post.getStatus(), "draft"); // a default of Mapped
    is(ada.isActive(), true);

    post.setAuthor(ada); // both sides in step
    is(ada.getPosts(), List.of(post));
    ada.getPosts().clear();
    is(post.getAuthor(), null);
    Tag tag = new Tag("java");
    tag.getPosts().add(post);
    is(post.getTags(), List.of(tag));

    Member member = new Member("Ada", "Lovelace");
    is(member.getRevision(), 1); // a default of a mixin in another package
    is(member.isDeleted(), false);
    member.setSettings(Map.of("a", 1));
    is(member.getSettings(), Map.of("a", 1));
    is(User.HANDLE.of(ada), "@ada");

    Admin root = new Admin("root", "Root@Example.org"); // a constructor of the class above
    is(root.getEmail(), "root@example.org");
    is(root.getLevel(), 7);
    is(Admin.HANDLE.of(root), "@root");
    root.getPosts().add(post);
    is(post.getAuthor(), root);
    is(Admin.ENTITY.table().columns().size(), 2);
    is(User.ENTITY.subtypes(), List.of(Admin.ENTITY));

    is(EntityType.of(Post.class).table().columns().size(), 8);
    is(Post.AUTHOR.inverse(), User.POSTS);
    is(AuditNote.ENTITY.tableName().toString(), "blog.audit_notes");
    is(Member.ENTITY.version().orElseThrow(), Member.VERSION);
    is(Member.DELETED_AT.definition().isNullable(), true);
    is(Post.ENTITY.isDeferred(Post.BODY.slot()), true);
  }

  private static void is(Object found, Object expected) {
    if (!String.valueOf(found).equals(String.valueOf(expected))) {
      throw new AssertionError(found + " is not " + expected);
    }
  }

  private Living() {}
}
