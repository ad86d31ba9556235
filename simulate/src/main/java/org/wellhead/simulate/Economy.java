package org.wellhead.simulate;

import java.io.IOException;

/**
 * The honest world: people are paid, buy, pay rent, save, send money to their kin abroad; companies buy from each other,
 * pay taxes, put money into the bank; treasuries pay pensions and projects.
 *
 * <p>People spend only what they have: who has too little for what he wants is paid his wages instead. Companies pay
 * wages from what they take in, and from own funds where that is too little.
 */
final class Economy {
    private static final int COMPANY_TURNS_OF_1000 = 150;
    private static final int TREASURY_TURNS_OF_1000 = 8;
    private static final int HOUR_SECONDS = 3_600;

    /** What an exchange house keeps of a remittance. */
    private static final int FEE_PERCENT = 1;

    private final Population population;
    private final Books books;
    private final Diary diary;
    private final Dice dice;
    private final int errandsMax;

    Economy(World world, Population population, Books books, Diary diary) {
        this.population = population;
        this.books = books;
        this.diary = diary;
        this.dice = Dice.of(world, Dice.Stream.ECONOMY);
        this.errandsMax = 4_096 + population.size() / 16;
    }

    /** Makes exactly one payment. */
    void act() throws IOException {
        int turn = dice.below(1_000);
        if (turn < COMPANY_TURNS_OF_1000 && companyPays(population.anyCompany(dice))) {
            return;
        }
        if (turn >= 1_000 - TREASURY_TURNS_OF_1000) {
            treasuryPays(dice.below(Atlas.COUNTRIES));
            return;
        }
        personActs(population.anyPerson(dice));
    }

    /** Passes on honest money that is under way. */
    void carry(Errand.Onward onward) throws IOException {
        books.keepPromise(onward.payer(), onward.amountMinor());
        books.pay(onward.payer(), onward.payee(), onward.amountMinor(), onward.purpose());
        if (onward.payee() != onward.last()) {
            sendOnward(onward.payee(), onward.last(), onward.last(), onward.amountMinor(), onward.purpose());
        }
    }

    /** Notes that {@code payer} will pass on what it has just received, less its fee. */
    private void sendOnward(int payer, int payee, int last, long receivedMinor, Purpose purpose) {
        long onwardMinor = receivedMinor - receivedMinor * FEE_PERCENT / 100;
        books.promise(payer, onwardMinor);
        long due = books.now() + dice.between(4 * HOUR_SECONDS, 48 * HOUR_SECONDS);
        diary.note(due, new Errand.Onward(payer, payee, last, onwardMinor, purpose));
    }

    private boolean companyPays(int company) throws IOException {
        int country = population.country(company);
        long wishMinor = dice.skewed(20_000, 2_000_000);
        long balance = books.balance(company);
        boolean fromOwnFunds = balance < 10_000;
        if (fromOwnFunds && !dice.oneIn(8)) {
            return false;
        }
        long amountMinor = fromOwnFunds ? wishMinor : Math.min(wishMinor, balance);
        int choice = dice.below(100);
        int supplier = population.anyCompanyIn(choice < 25 ? Atlas.abroad(country, dice) : country, dice);
        if (choice < 80 && supplier != company) {
            books.pay(company, supplier, amountMinor, Purpose.SUPPLY);
        } else if (choice < 92) {
            books.pay(company, population.treasury(country), amountMinor, Purpose.TAX);
        } else {
            books.pay(company, population.bank(country), amountMinor, Purpose.SAVING);
        }
        return true;
    }

    private void treasuryPays(int country) throws IOException {
        int payeeCountry = dice.percent(30) ? Atlas.abroad(country, dice) : country;
        int contractor = population.anyCompanyIn(payeeCountry, dice);
        books.pay(population.treasury(country), contractor, dice.skewed(500_000, 20_000_000), Purpose.AID);
    }

    private void personActs(int person) throws IOException {
        int country = population.country(person);
        int kin = dice.percent(35) ? population.kinAbroad(person) : -1;
        if (kin >= 0 && diary.size() < errandsMax) {
            sendHome(person, kin);
            return;
        }
        int choice = dice.below(100);
        if (choice < 70) {
            spend(person, population.anyCompanyIn(country, dice), dice.skewed(300, 30_000), Purpose.SHOPPING);
        } else if (choice < 80) {
            spend(person, population.anyCompanyIn(country, dice), dice.between(20_000, 90_000), Purpose.RENT);
        } else if (choice < 90) {
            int friend = population.anyPersonIn(country, dice);
            int payee = friend == person ? population.bank(country) : friend;
            spend(person, payee, dice.skewed(500, 40_000), Purpose.FRIEND);
        } else if (choice < 96) {
            spend(person, population.bank(country), dice.between(2_000, 60_000), Purpose.SAVING);
        } else {
            spend(person, population.treasury(country), dice.skewed(1_000, 80_000), Purpose.TAX);
        }
    }

    private void spend(int person, int payee, long amountMinor, Purpose purpose) throws IOException {
        if (books.balance(person) >= amountMinor) {
            books.pay(person, payee, amountMinor, purpose);
        } else {
            earn(person);
        }
    }

    private void earn(int person) throws IOException {
        int country = population.country(person);
        long wageMinor = population.wageMinor(person);
        if (dice.percent(15) && books.balance(population.bank(country)) >= wageMinor) {
            books.pay(population.bank(country), person, wageMinor, Purpose.WITHDRAWAL);
        } else if (population.isPaidByTreasury(person)) {
            books.pay(population.treasury(country), person, wageMinor, Purpose.BENEFIT);
        } else {
            books.pay(population.employer(person), person, wageMinor, Purpose.WAGE);
        }
    }

    /** Through an exchange house at home and one where the kin lives. */
    private void sendHome(int person, int kin) throws IOException {
        long amountMinor = dice.skewed(5_000, 60_000);
        if (books.balance(person) < amountMinor) {
            earn(person);
            return;
        }
        int house = population.anyHouse(population.country(person), dice);
        int partner = population.anyHouse(population.country(kin), dice);
        books.pay(person, house, amountMinor, Purpose.REMITTANCE);
        sendOnward(house, partner, kin, amountMinor, Purpose.REMITTANCE);
    }
}
