package io.orgraph.sandbox.company;

import java.util.List;

/** The words that the company is made of. */
final class Names {
    /** Their number and that of the last names share no divisor, so walking both in step pairs each with each. */
    static final List<String> FIRST = words(
            "Amara, Björn, Chiara, Dmitri, Elif, Farid, Grace, Hiroshi, Ingrid, João, Katarzyna, Liam",
            "Mei, Nadia, Óscar, Priya, Quentin, Rosa, Samir, Tove, Umar, Valentina, Wanjiru, Xavier",
            "Yuki, Zoë, Anton, Beatriz, Chidi, Dalia, Emre, Freya, Giorgos, Hana, Ivan, Jasmine",
            "Kofi, Leïla, Mateus, Noor, Olga, Pablo, Rania, Sven, Thandiwe, Ursula, Viktor, Wei");

    static final List<String> LAST = words(
            "Abara, Bergström, Castillo, Dubois, Eriksen, Fernández, Goldberg, Hassan, Ivanova, Jansen",
            "Kowalski, Lindqvist, Moreau, Nakamura, Okafor, Petrov, Quiroga, Rossi, Schneider, Tanaka",
            "Ueda, Vargas, Wanjala, Xu, Öztürk, Zhang, Almeida, Bianchi, Chowdhury, Demir, Edwards",
            "Fischer, Gupta, Horvath, Ito, Jovanović, Kaur, Lefèvre, Mensah, Novák, O'Brien, Popescu",
            "Rahman, Silva, Takács, Usman, Virtanen, Walker, Yamada, Adeyemi, Brandt, Costa, Diallo");

    static final List<String> LEADERS =
            words("Chief Operating Officer, Head of IT, IT Administrator, Head of People Operations");

    static final List<String> TITLES = words(
            "Operations Lead, Compliance Analyst, Accounts Payable Clerk, Customer Success Manager, Data Analyst",
            "Onboarding Specialist, Claims Handler, Fleet Coordinator, Procurement Officer, Credit Controller",
            "Process Engineer, Customs Broker, Team Assistant, Internal Auditor, Contract Manager, Dispatcher",
            "Warehouse Planner, Payroll Specialist, Risk Analyst");

    /** What teams work on: each a name, a colon and a description. */
    static final List<String> WORK = List.of(
            "Customer Onboarding:Identity checks and first contracts of new shippers",
            "Invoice Matching:Carrier invoices against orders and proofs of delivery",
            "Supplier Due Diligence:Ownership, sanctions and insurance of carriers",
            "Claims Handling:Damaged, late and lost consignments",
            "Customs Declarations:Import and export papers for every lane outside the union",
            "Credit Control:Limits, reminders and payment plans",
            "Fleet Leasing:Vehicles on lease, their terms and returns",
            "Driver Documents:Licences, permits and medical certificates with their expiry dates",
            "Contract Renewals:Framework contracts that end within two quarters",
            "Payroll Changes:Starters, leavers and changes of hours before the monthly run",
            "Incident Reports:Safety reports from depots and what came of them",
            "Rate Requests:Spot rates asked for and answered",
            "Warehouse Audits:Stock counts and their differences",
            "Vendor Payments:Payment runs and their approvals",
            "Data Requests:What people ask to see, correct or have deleted",
            "Depot Maintenance:Repairs, inspections and the firms that do them",
            "Tender Responses:Questions of large shippers and the answers we gave before",
            "Fuel Cards:Cards, limits and odd transactions");

    static final List<String> REGIONS =
            words("Nordics, Baltics, Benelux, Iberia, Alps, Balkans, Poland, France, Italy, Ireland, Türkiye, Maghreb");

    private static final List<String> TRADES = words("Foods, Energy, Timber, Textiles, Pharma, Machines, Chemicals");

    private Names() {}

    /** The name of a customer; unique for several hundred of them. */
    static String customer(int number) {
        return LAST.get(number % LAST.size()) + " " + TRADES.get(number % TRADES.size());
    }

    private static List<String> words(String... lines) {
        return List.of(String.join(", ", lines).split(", ", -1));
    }
}
