package dev.cinnabar.it.rivals.mybatis;

import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.rivals.RowMapped.Account;
import dev.cinnabar.it.rivals.RowMapped.Author;
import dev.cinnabar.it.rivals.RowMapped.Post;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** A mapper, with every column named. */
interface Statements {
    /** A row that is inserted, and its key. */
    final class Named {
        private long id;
        private final String name;
        private final String description;

        Named(String name, String description) {
            this.name = name;
            this.description = description;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getName() {
            return name;
        }

        public String getDescription() {
            return description;
        }
    }

    /** A row of authors joined with posts. */
    record Written(long author, String name, long id, String title, String body) {}

    @Insert("insert into customer(name, description) values (#{name}, #{description})")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    int insertCustomer(Named customer);

    @Insert("insert into doc(title) values (#{name})")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    int insertDoc(Named doc);

    @Insert("insert into doc_tag(doc_id, tag_id) values (#{doc}, #{tag})")
    int insertTagged(@Param("doc") long doc, @Param("tag") long tag);

    @Update("update account set description = #{description} where id = #{id}")
    int describe(@Param("id") long id, @Param("description") String description);

    @Update("update item set qty = qty + 1 where id = #{id}")
    int addOne(@Param("id") long id);

    @Select("select id, name, description from account")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "description", javaType = String.class)
    List<Account> accounts();

    @Select("select id, code, name, description, qty from product where id = #{id}")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "code", javaType = String.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "description", javaType = String.class)
    @Arg(column = "qty", javaType = int.class)
    Product product(@Param("id") long id);

    @Select("select id, code, name, description, qty from product where code = #{code}")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "code", javaType = String.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "description", javaType = String.class)
    @Arg(column = "qty", javaType = int.class)
    Product productOf(@Param("code") String code);

    @Select("select id, code, name, description, qty from product")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "code", javaType = String.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "description", javaType = String.class)
    @Arg(column = "qty", javaType = int.class)
    List<Product> products();

    @Select("select id, name from author")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "name", javaType = String.class)
    List<Author> authors();

    @Select("select id, name from author where id = #{id}")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "name", javaType = String.class)
    Author author(@Param("id") long id);

    @Select("<script>select id, title, body, author_id from post where author_id in"
            + " <foreach collection='authors' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "title", javaType = String.class)
    @Arg(column = "body", javaType = String.class)
    @Arg(column = "author_id", javaType = long.class)
    List<Post> postsOf(@Param("authors") List<Long> authors);

    @Select("select a.id as author, a.name, p.id, p.title, p.body from author a left join post p on p.author_id = a.id")
    @Arg(column = "author", javaType = long.class)
    @Arg(column = "name", javaType = String.class)
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "title", javaType = String.class)
    @Arg(column = "body", javaType = String.class)
    List<Written> written();

    @Select("select id, title, body, author_id from post where id <= #{last}")
    @Arg(column = "id", javaType = long.class)
    @Arg(column = "title", javaType = String.class)
    @Arg(column = "body", javaType = String.class)
    @Arg(column = "author_id", javaType = long.class)
    List<Post> posts(@Param("last") long last);
}
