package io.tributary.intake.translation;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Currencies by ISO 4217 code, by name in the languages of the hub's users, and by signs that mean only one. */
final class Currencies {
    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "ru", "zh"};
    private static final Set<String> SEVERAL =
            Set.of("$", "¥", "￥", "kr", "kr.", "dollar", "dollars", "доллар", "franc", "peso");

    private Currencies() {}

    /** The code; what is not understood stays as it is. */
    static String standard(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (Codes.ALL.contains(code)) {
            return code;
        }
        String named = Names.WORDS.code(written);
        return named == null ? code : named;
    }

    /** Whether it is a code of ISO 4217. */
    static boolean isCode(String code) {
        return Codes.ALL.contains(code);
    }

    /** Whether what was written is used for several currencies. */
    static boolean isAmbiguous(String written) {
        return SEVERAL.contains(written.strip().toLowerCase(Locale.ROOT));
    }

    private static final class Codes {
        static final Set<String> ALL = new HashSet<>();

        static {
            Currency.getAvailableCurrencies().forEach(currency -> ALL.add(currency.getCurrencyCode()));
        }
    }

    /** Loaded only when somebody writes more than a code. */
    private static final class Names {
        static final Words WORDS = Words.of(
                """
                EUR: €, euro, euros, евро, 欧元
                USD: us$, usd$, us dollar, us-dollar, us dollars, доллар сша, долларов сша, 美元, 美金
                GBP: £, pound sterling, pounds sterling, 英镑
                CNY: 元, 人民币, 人民币元, rmb, cn¥, yuan, renminbi, юань, юаней, 块
                RUB: ₽, руб, р, рубль, рублей, рубля, rur, rouble, ruble, roubles, rubles, rubel, 卢布
                JPY: 円, jp¥, yen, иена, иен, 日元, 日圆
                CHF: sfr, fr, schweizer franken, swiss franc, швейцарский франк, 瑞士法郎
                UAH: ₴, гривна, гривен
                KZT: ₸, тенге
                INR: ₹, indian rupee
                TRY: ₺
                ILS: ₪
                VND: ₫
                PLN: zł, zloty, złoty, złotych
                CZK: kč
                HUF: ft, forint
                HKD: hk$, 港币, 港元
                TWD: nt$, 新台币
                """);

        static {
            Map<String, Set<String>> meanings = new HashMap<>();
            for (String language : LANGUAGES) {
                Locale reader = new Locale(language);
                for (String code : Codes.ALL) {
                    String name = Currency.getInstance(code).getDisplayName(reader);
                    meanings.computeIfAbsent(name, n -> new HashSet<>()).add(code);
                }
            }
            meanings.forEach((name, codes) -> {
                if (codes.size() == 1 && !isAmbiguous(name)) {
                    WORDS.add(name, codes.iterator().next());
                }
            });
        }
    }
}
