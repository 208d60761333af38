using System.Numerics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>What holds for every identifier that is a struct: the default means none, there is an order, and nothing allocates.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public abstract class IdentifierValueFacts<T> : IdentifierFacts<T>
    where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>, IComparable<T>, IComparable,
        IComparisonOperators<T, T, bool>
{
    /// <summary>Whether the order is that of the texts.</summary>
    protected virtual bool OrdersByText => true;

    /// <summary>Whether small letters read as capital ones.</summary>
    protected virtual bool IgnoresCase => true;

    [Fact]
    public void Default_is_none()
    {
        T none = default;
        T some = T.Parse(Draw(new Random(1)), null);
        Assert.Equal(string.Empty, none.ToString());
        Assert.Equal(string.Empty, none.ToString("D", null));
        Assert.True(none.TryFormat(Span<char>.Empty, out int written, default, null));
        Assert.Equal(0, written);
        Assert.NotEqual(none, some);
        Assert.True(none < some);
        Assert.All(Extremes, text => Assert.NotEqual(none, T.Parse(text, null)));
    }

    [Fact]
    public void Default_is_not_written_as_json()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(T)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<T, int> { [default] = 1 }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("null"));
        Assert.Null(JsonSerializer.Deserialize<T?>("null"));
    }

    [Fact]
    public void Refusal_leaves_the_default()
    {
        Assert.False(T.TryParse("?", null, out T value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Order_is_total_and_operators_agree() =>
        Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(random => (Draw(random), random.Next(4) == 0 ? Draw(new Random(random.Next(3))) : Draw(random))), pair =>
        {
            (T left, T right) = (T.Parse(pair.Item1, null), T.Parse(pair.Item2, null));
            int order = left.CompareTo(right);
            Assert.Equal(-Math.Sign(order), Math.Sign(right.CompareTo(left)));
            Assert.Equal(order == 0, left.Equals(right));
            Assert.Equal((order < 0, order <= 0, order > 0, order >= 0), (left < right, left <= right, left > right, left >= right));
            Assert.Equal((order == 0, order != 0), (left == right, left != right));
            Assert.Equal(order, left.CompareTo((object)right));
            if (OrdersByText)
            {
                Assert.Equal(Math.Sign(string.CompareOrdinal(pair.Item1, pair.Item2)), Math.Sign(order));
            }
        }));

    [Fact]
    public void Comparison_with_something_else_is_the_callers_mistake()
    {
        Assert.Equal(1, T.Parse(Draw(new Random(1)), null).CompareTo(null));
        Assert.Throws<ArgumentException>(() => default(T).CompareTo("text"));
    }

    [Fact]
    public void Case_is_told_apart_only_where_it_means_something() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(Draw), text =>
    {
        bool isSame = T.TryParse(text.ToLowerInvariant(), null, out T lower) && lower.Equals(T.Parse(text, null));
        Assert.Equal(IgnoresCase || string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal), isSame);
    }));

    [Fact]
    public void Reading_and_writing_allocate_nothing()
    {
        string text = Draw(new Random(1));
        string display = T.Parse(text, null).ToString("D", null);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[] utf8Display = Encoding.UTF8.GetBytes(display);
        byte[] broken = [.. utf8[..^1], (byte)'!'];
        char[] chars = new char[256];
        byte[] bytes = new byte[256];
        Assert.Equal(0, Allocated(() =>
        {
            bool isRead = T.TryParse(text, null, out T value) && T.TryParse(display.AsSpan(), null, out _) && T.TryParse(utf8, null, out _)
                && T.TryParse(utf8Display, null, out _) && !T.TryParse(broken, null, out _);
            bool isWritten = value.TryFormat(chars, out _, default, null) && value.TryFormat(bytes, out _, "D", null);
            return isRead && isWritten && value.Equals(value) && value.GetHashCode() == value.GetHashCode() && value.CompareTo(default) > 0;
        }));
    }

    // The first runs compile and fill caches; the later ones show what each call costs.
    private static long Allocated(Func<bool> action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool isDone = action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(isDone);
        }

        return least;
    }
}
