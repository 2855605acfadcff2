package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameVariantsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Юрий Yuri Yuriy Jurij Yury Iouri Youri Yurii",
                "Müller Mueller Muller MÜLLER",
                "Özdemir Oezdemir Ozdemir",
                "Дмитрий Dmitry Dmitri Dmitriy Dmitrij Dmitrii",
                "Сергей Sergey Sergei Sergej Serguei",
                "Алексей Alexey Alexei Aleksei Aleksey Aleksej",
                "Евгений Evgeny Yevgeny Evgeni Yevgeniy Evgenij",
                "Елена Elena Yelena Jelena",
                "Фёдор Fedor Fyodor",
                "Соловьёв Solovyev Solovyov Soloviev Solovjov",
                "Романов Romanov Romanow Romanoff",
                "Васильев Vasiliev Vasilyev Vasilev",
                "Шмидт Shmidt Schmidt",
                "Kristina Christina",
                "Sofia Sophia",
                "Filip Philip Philipp Phillip",
                "Katarina Catarina Katharina",
                "MacDonald McDonald Macdonald",
                "Łukasz Lukasz",
                "Straße Strasse",
                "Ægir Aegir",
            })
    void spellings_of_one_name_have_one_key(String spellings) {
        assertThat(spellings.split(" "))
                .extracting(name -> NameVariants.key(Latin.compact(name)))
                .as(spellings)
                .containsOnly(NameVariants.key(Latin.compact(spellings.split(" ")[0])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иванов Иванова",
                "Novák Nováková",
                "Kowalski Kowalska",
                "Толстых Толстых",
                "Достоевский Достоевская",
                "Dostoevsky Dostoyevskaya",
                "Пушкин Пушкина",
                "Papadopoulos Papadopoulou",
                "Медведев Медведева",
                "Dvořák Dvořáková"
            })
    void feminine_and_masculine_family_names_meet(String names) {
        String[] both = names.split(" ");
        assertThat(NameVariants.familyKeys(Latin.compact(both[0])))
                .containsAnyElementsOf(NameVariants.familyKeys(Latin.compact(both[1])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna hanna",
                "mark marta",
                "peter pieter2",
                "wei wang",
                "li lu",
                "maria mario",
                "daniel daniela",
                "ivan ivanov",
                "kim kin"
            })
    void different_names_have_different_keys(String names) {
        String[] both = names.split(" ");
        assertThat(NameVariants.key(both[0])).isNotEqualTo(NameVariants.key(both[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bill William",
                "Bob Robert",
                "Peggy Margaret",
                "Саша Александр",
                "Sasha Alexandra",
                "Vova Wladimir",
                "Hans Johannes",
                "Pepe José",
                "Beppe Giuseppe",
                "Kasia Katarzyna",
                "Kees Cornelis",
                "Миша Michail",
                "Alex Alexander",
                "Alex Alexandra",
                "Pyotr Пётр",
                "Piotr Peter",
                "Zé Jose",
                "Mehmet Muhammad",
                "Yury Юра"
            })
    void short_forms_are_related_to_names(String names) {
        String[] both = names.split(" ");
        assertThat(Nicknames.related(Latin.compact(both[0]), Latin.compact(both[1])))
                .isTrue();
    }

    @Test
    void a_short_form_does_not_join_the_names_that_share_it() {
        assertThat(Nicknames.related("alexander", "alexandra")).isFalse();
        assertThat(Nicknames.related("anna", "peter")).isFalse();
        assertThat(Nicknames.rootsOf("qwertz")).isEmpty();
    }
}
