package io.tributary.intake.translation;

/** Units of measure by their codes of UN/ECE Recommendation 20 (packages: of Recommendation 21, with X before them). */
final class Units {
    private static final Words WORDS = Words.of(
            """
            H87: pc, pcs, piece, pieces, stk, stck, stück, шт, штук, штука, 个, 件, 只, pièce, pieza, pezzo
            EA: each
            C62: one, unit, units, einheit, einheiten, ед
            PR: pair, pairs, paar, пара, 双, 对
            SET: sets, satz, комплект, 套
            DZN: dozen, dz, dutzend, дюжина, 打
            KGM: kg, kgs, kilo, kilogram, kilograms, kilogramm, kilogramme, кг, 千克, 公斤
            GRM: g, gr, gram, grams, gramm, г, гр, 克
            MGM: mg, мг, 毫克
            TNE: t, to, ton, tonne, tonnes, tonnen, т, тонна, 吨
            LBR: lb, lbs, pound, pounds
            ONZ: oz, ounce, ounces
            MTR: m, meter, metre, metres, meters, м, метр, 米
            KMT: km, kilometer, kilometre, kilometers, kilometres, км, 公里, 千米
            CMT: cm, см, 厘米
            MMT: mm, мм, 毫米
            SMI: mi, mile, miles
            FOT: ft, foot, feet
            INH: in, inch, inches, zoll, дюйм, 英寸
            MTK: m2, m², qm, sqm, кв.м, кв. м, м2, м², 平方米
            KMK: km2, km², qkm, км2
            HAR: ha, hectare, hektar, га, 公顷
            MTQ: m3, m³, cbm, куб.м, куб. м, м3, 立方米
            LTR: l, liter, litre, liters, litres, л, литр, 升
            MLT: ml, мл, 毫升
            HLT: hl, hektoliter
            SEC: s, second, seconds, sekunde, sekunden, с, сек, 秒
            MIN: min, minute, minutes, minuten, мин, 分钟
            HUR: h, hr, hrs, hour, hours, std, stunde, stunden, ч, час, часов, 小时
            DAY: d, day, days, tag, tage, день, дней, дн, 天, 日
            WEE: week, weeks, woche, wochen, нед, неделя, 周
            MON: month, months, monat, monate, мес, месяц, 月
            ANN: y, yr, year, years, jahr, jahre, год, лет, 年
            KWT: kw, kilowatt, квт, 千瓦
            KWH: kilowattstunde, kilowatt hour, квтч, квт·ч, 千瓦时, 度
            MWH: mwh, мвтч
            P1: %, percent, prozent, процент
            XBX: box, boxes, коробка, 箱, 盒
            XCT: carton, cartons, karton, kartons
            XPK: package, packages, pack, pkg, packung, упаковка, уп, 包
            XPX: pallet, pallets, palette, paletten, паллета
            """);

    private Units() {}

    /** The code; what is not understood stays as it is. */
    static String standard(String written) {
        String code = WORDS.code(written);
        return code == null ? written : code;
    }
}
