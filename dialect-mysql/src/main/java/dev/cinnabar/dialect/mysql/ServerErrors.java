package dev.cinnabar.dialect.mysql;

import dev.cinnabar.error.ErrorCode;
import java.util.HashMap;
import java.util.Map;

/** MySQL's error numbers (Error Message Reference), and those of MariaDB where it differs. */
final class ServerErrors {
    static final Map<Integer, ErrorCode> BY_NUMBER = byNumber();

    private ServerErrors() {}

    private static Map<Integer, ErrorCode> byNumber() {
        Map<Integer, ErrorCode> codes = new HashMap<>();
        rules(codes);
        conflicts(codes);
        connections(codes);
        values(codes);
        statements(codes);
        return Map.copyOf(codes);
    }

    private static void rules(Map<Integer, ErrorCode> codes) {
        put(codes, ErrorCode.UNIQUE, 1022, 1062, 1169, 1586, 1859);
        put(codes, ErrorCode.FOREIGN_KEY, 1216, 1217, 1451, 1452, 1761, 1762);
        put(codes, ErrorCode.NOT_NULL, 1048, 1138, 1263, 1364);
        put(codes, ErrorCode.CHECK, 1369, 3819, 4025);
    }

    private static void conflicts(Map<Integer, ErrorCode> codes) {
        put(codes, ErrorCode.LOCK_TIMEOUT, 1205, 3572);
        put(codes, ErrorCode.SERIALIZATION_CONFLICT, 1020, 1213, 1614, 3058, 3101);
        put(codes, ErrorCode.STATEMENT_TIMEOUT, 1907, 1969, 3024);
        put(codes, ErrorCode.STATEMENT_CANCELLED, 1317);
        put(codes, ErrorCode.STALE_PLAN, 1412, 1615);
        put(codes, ErrorCode.RESOURCES, 1021, 1037, 1038, 1041, 1114, 1135, 1153, 1206, 1436, 1598, 1637, 3636);
    }

    private static void connections(Map<Integer, ErrorCode> codes) {
        put(codes, ErrorCode.DISCONNECTED, 1053, 1080, 1152, 1158, 1159, 1160, 1161, 1184, 1927);
        put(codes, ErrorCode.DISCONNECTED, 2006, 2013, 2055, 3032, 3169, 4031);
        put(codes, ErrorCode.CONNECT_FAILED, 1042, 1043, 1129, 1130, 2002, 2003, 2005, 3159);
        put(codes, ErrorCode.RESOURCES, 1040, 1203, 1226);
        put(codes, ErrorCode.LOGIN_REFUSED, 1045, 1251, 1524, 1698, 1820, 1862, 3118, 3955);
        put(codes, ErrorCode.NO_SUCH_DATABASE, 1049);
        put(codes, ErrorCode.PERMISSION, 1044, 1095, 1142, 1143, 1227, 1370, 1410, 1419, 1449);
        put(codes, ErrorCode.READ_ONLY_DATABASE, 1036, 1290, 1792, 1836, 3100);
    }

    private static void values(Map<Integer, ErrorCode> codes) {
        put(codes, ErrorCode.DATA, 1242, 1264, 1265, 1292, 1300, 1301, 1365, 1366, 1367, 1406, 1411, 1416, 1426);
        put(codes, ErrorCode.DATA, 1526, 1690, 1977, 3140, 3141, 3143, 3144, 3146, 3150, 3154, 3156, 3157);
        put(codes, ErrorCode.DATA, 3685, 3686, 3687, 3688, 3689, 3690, 3691, 3692, 3693, 3694, 3695, 3696, 3697);
        put(codes, ErrorCode.DATA, 3698, 3699, 3854, 3887, 3903, 3988);
    }

    private static void statements(Map<Integer, ErrorCode> codes) {
        put(codes, ErrorCode.NO_SUCH_OBJECT, 1008, 1051, 1054, 1072, 1091, 1109, 1141, 1146, 1147, 1176, 1193, 1273);
        put(codes, ErrorCode.NO_SUCH_OBJECT, 1305, 1360, 1539, 1824, 3579, 3734, 3821);
        put(codes, ErrorCode.OBJECT_EXISTS, 1007, 1050, 1060, 1061, 1304, 1359, 1537, 1826, 3822);
        put(codes, ErrorCode.NOT_SUPPORTED, 1178, 1235, 1295, 1845, 1846, 3152);
        put(
                codes,
                ErrorCode.SYNTAX,
                1052,
                1055,
                1056,
                1059,
                1063,
                1064,
                1066,
                1067,
                1068,
                1071,
                1075,
                1093,
                1101,
                1102);
        put(
                codes,
                ErrorCode.SYNTAX,
                1103,
                1111,
                1117,
                1118,
                1136,
                1140,
                1149,
                1166,
                1167,
                1170,
                1222,
                1241,
                1248,
                1267);
        put(codes, ErrorCode.SYNTAX, 1270, 1288, 1390, 1415, 1442, 1471, 1822, 3105, 3593, 3730, 3780);
    }

    private static void put(Map<Integer, ErrorCode> codes, ErrorCode code, int... numbers) {
        for (int number : numbers) {
            codes.put(number, code);
        }
    }
}
