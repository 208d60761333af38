using System.Collections.Immutable;
using System.Globalization;

namespace ArtistFirst.Testing;

/// <summary>
/// A consent register for tests: who owns what, who said what, answered by the real rules. A recording that is added belongs to a label, a publisher, a
/// writer and an artist, who have said nothing yet, so that every use is refused until somebody says yes. Every change counts at once, and
/// the register stays young while time passes. Thread-safe.
/// </summary>
public sealed class InMemoryRegister : IConsentSource
{
    /// <summary>Who has the master of a recording that is added by its code alone.</summary>
    public static readonly PartyId Label = PartyId.Parse("https://label.example");

    /// <summary>Who has half of its work.</summary>
    public static readonly PartyId Publisher = PartyId.Parse("https://publisher.example");

    /// <summary>Who has the other half of its work.</summary>
    public static readonly PartyId Writer = PartyId.Parse("https://writer.example");

    /// <summary>Who performs it and is heard on it.</summary>
    public static readonly PartyId Artist = PartyId.Parse("https://artist.example");

    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);
    private static readonly TimeSpan PublishEvery = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly string _licensee;
    private volatile RightsRegister _register;
    private volatile Lazy<ConsentState> _state;
    private int _lastStatement;

    /// <summary>Makes a register in which nobody has said anything about anything.</summary>
    /// <param name="licensee">Who asks, as the <c>sub</c> of its licenses names it.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="licensee"/> is null or empty.</exception>
    public InMemoryRegister(string licensee, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        _licensee = licensee;
        _time = time ?? TimeProvider.System;
        _register = new RightsRegister(new RegisterContents { Registry = "https://registry.example", Revision = 1, AsOf = _time.GetUtcNow() });
        _state = StateOf(_register);
    }

    /// <summary>Whether new states of the register arrive. Set it to false to see the register go stale: after 24 hours every answer is no (AF2008).</summary>
    /// <value>The default is true.</value>
    public bool IsPublishing { get; set; } = true;

    /// <summary>The register as it stands: the rows, and what a register file would hold.</summary>
    public RightsRegister Current => Newest().Register!;

    /// <inheritdoc/>
    public ConsentFreshness Freshness => Newest().Freshness;

    /// <summary>Adds a recording that belongs to <see cref="Label"/>, <see cref="Publisher"/>, <see cref="Writer"/> and <see cref="Artist"/>, with a work of its own.</summary>
    /// <param name="recording">The recording; not one that is there.</param>
    /// <param name="vocals">Whether a voice is heard; if so, it is the artist's.</param>
    /// <exception cref="ArgumentException">The recording is there already, or is the default value.</exception>
    public void Add(Isrc recording, Vocals vocals = Vocals.Yes) => Change(contents => RegisterRows.Add(contents, recording, vocals));

    /// <summary>Adds a recording with claims of your own. Parties that the register does not know yet are entered under their ids.</summary>
    /// <param name="recording">The recording, which names works of <paramref name="works"/> or of the register.</param>
    /// <param name="works">Works that the register does not know yet.</param>
    /// <exception cref="ArgumentException">The rows do not fit together; the message says why.</exception>
    public void Add(Recording recording, params ReadOnlySpan<Work> works)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ImmutableArray<Work> added = [.. works];
        Change(contents => RegisterRows.Add(contents, recording, added));
    }

    /// <summary>Everybody with a part in a recording says yes.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="uses">To what.</param>
    /// <exception cref="ArgumentException">The register has no such recording, or the uses are none.</exception>
    public void Allow(Isrc recording, Uses uses) => Say(recording, uses, StatementEffect.Grant, side: null, null);

    /// <summary>Everybody on one side says yes.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="uses">To what.</param>
    /// <param name="side">Master, work, artist or voice.</param>
    /// <param name="change">Changes each statement: its scope, its time, its duties. Null for a yes to anybody, everywhere, until it is withdrawn.</param>
    /// <exception cref="ArgumentException">The register has no such recording, nobody has a part in that side, or the uses are none.</exception>
    public void Allow(Isrc recording, Uses uses, Side side, Func<ConsentStatement, ConsentStatement>? change = null) =>
        Say(recording, uses, StatementEffect.Grant, side, change);

    /// <summary>Everybody on one side says no, which wins over every yes.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="uses">To what.</param>
    /// <param name="side">Master, work, artist or voice.</param>
    /// <param name="change">Changes each statement, such as its scope. Null for a no to anybody, everywhere, until it is withdrawn.</param>
    /// <exception cref="ArgumentException">The register has no such recording, nobody has a part in that side, or the uses are none.</exception>
    public void Deny(Isrc recording, Uses uses, Side side, Func<ConsentStatement, ConsentStatement>? change = null) =>
        Say(recording, uses, StatementEffect.Deny, side, change);

    /// <summary>One side takes back what it said of a recording: every yes and no that speaks of any of the uses. What it said before is on record still.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="uses">Of which uses.</param>
    /// <param name="side">Master, work, artist or voice.</param>
    /// <exception cref="ArgumentException">The register has no such recording, or the side has said nothing of these uses.</exception>
    public void Withdraw(Isrc recording, Uses uses, Side side) =>
        Change(contents => RegisterRows.Withdraw(contents, recording, uses, side, _time.GetUtcNow(), NextId));

    /// <summary>Changes the rows in whatever way. Revision and instant are set by the register.</summary>
    /// <param name="change">From the rows as they are to the rows as they will be.</param>
    /// <exception cref="ArgumentException">The rows do not fit together; the message says why, and nothing changed.</exception>
    public void Change(Func<RegisterContents, RegisterContents> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            Publish(change(_register.Contents));
        }
    }

    /// <inheritdoc/>
    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at) => Newest().Decide(request, at);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at) => Newest().Evaluate(request, at).Findings;

    /// <inheritdoc/>
    public RecordingListing? FindListing(Isrc recording) => Newest().FindListing(recording);

    /// <inheritdoc/>
    public RecordingDescription? FindDescription(Isrc recording) => Newest().FindDescription(recording);

    private void Say(Isrc recording, Uses uses, StatementEffect effect, Side? side, Func<ConsentStatement, ConsentStatement>? change) => Change(contents =>
    {
        IEnumerable<ConsentStatement> said = RegisterRows.Say(contents, recording, uses, effect, side, _time.GetUtcNow(), NextId);
        return contents with { Statements = contents.Statements.AddRange(change is null ? said : said.Select(change)) };
    });

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"statement-{++_lastStatement}");

    /// <summary>The state of now: as time passes, the register publishes what it knows anew.</summary>
    private ConsentState Newest()
    {
        if (IsPublishing && _time.GetUtcNow() - _register.AsOf >= PublishEvery)
        {
            lock (_lock)
            {
                Publish(_register.Contents);
            }
        }

        return _state.Value;
    }

    private void Publish(RegisterContents contents)
    {
        _register = new RightsRegister(contents with { Revision = _register.Revision + 1, AsOf = _time.GetUtcNow() });
        _state = StateOf(_register);
    }

    /// <summary>Made when somebody asks, since many changes may come before the first question.</summary>
    private Lazy<ConsentState> StateOf(RightsRegister register) => new(() => ConsentState.Of(register, _licensee, MaxAge));
}
