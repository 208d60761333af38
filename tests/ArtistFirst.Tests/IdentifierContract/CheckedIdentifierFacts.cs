using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>What holds for every identifier that ends in a check.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public abstract class CheckedIdentifierFacts<T> : IdentifierValueFacts<T>
    where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>, IComparable<T>, IComparable,
        IComparisonOperators<T, T, bool>
{
    /// <summary>What may stand in a place of the text, where anything but what does may stand there.</summary>
    protected abstract string Alphabet(string text, int place);

    /// <summary>Whether the standard's algorithm finds every wrong character in this place.</summary>
    protected virtual bool Guarantees(string text, int place) => true;

    /// <summary>Everything before the check.</summary>
    protected abstract string DrawUnchecked(Random random);

    /// <summary>The check that the standard asks for.</summary>
    protected abstract string RightCheck(string uncheckedText);

    /// <summary>What may be written as a check, right or wrong.</summary>
    protected abstract IEnumerable<string> Checks { get; }

    protected sealed override string Draw(Random random)
    {
        string text = DrawUnchecked(random);
        return text + RightCheck(text);
    }

    [Fact]
    public void Check_is_the_standards_and_no_other_is_taken() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(DrawUnchecked), text =>
        Assert.Equal(text + RightCheck(text), Assert.Single(Checks.Select(check => text + check), candidate => T.TryParse(candidate, null, out _)))));

    [Fact]
    public void Single_wrong_character_is_found() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(Draw), text =>
    {
        for (int place = 0; place < text.Length; place++)
        {
            foreach (char other in Guarantees(text, place) ? Alphabet(text, place).Where(other => other != text[place]) : [])
            {
                Assert.False(T.TryParse(text[..place] + other + text[(place + 1)..], null, out _), $"{text} with {other} in place {place}");
            }
        }
    }));

    [Fact]
    public void Refusal_names_the_check_that_would_be_right()
    {
        string text = DrawUnchecked(new Random(1));
        string wrong = Checks.First(check => !T.TryParse(text + check, null, out _));
        string message = Assert.Throws<FormatException>(() => T.Parse(text + wrong, null)).Message;
        Assert.Contains($" {RightCheck(text)}, so at least one", message, StringComparison.Ordinal);
    }
}
