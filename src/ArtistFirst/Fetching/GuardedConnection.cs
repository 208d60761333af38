using System.Net;
using System.Net.Sockets;

namespace ArtistFirst;

/// <summary>
/// Opens connections to allowed addresses only. The check is made on the address that is connected to, not on the name: a name that
/// answers differently the second time (DNS rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnection(IReadOnlyList<IPNetwork> allowedNetworks)
{
    /// <summary>Resolves the host and connects to the first allowed address that answers.</summary>
    /// <exception cref="DownloadException">No address of the host is allowed.</exception>
    /// <exception cref="SocketException">No allowed address answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        DnsEndPoint endPoint = context.DnsEndPoint;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = Array.FindAll(addresses, IsAllowed);
        if (allowed.Length == 0)
        {
            throw new DownloadException(
                $"The host '{endPoint.Host}' should have a public address, but it has none. If it is meant to lie in your own network, add that network to AllowedNetworks.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken).ConfigureAwait(false);
            if (socket.RemoteEndPoint is not IPEndPoint remote || !IsAllowed(remote.Address))
            {
                throw new DownloadException($"The connection to '{endPoint.Host}' reached an address that is not allowed.");
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal bool IsAllowed(IPAddress address)
    {
        if (PublicNetwork.Contains(address))
        {
            return true;
        }

        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return allowedNetworks.Any(network => network.Contains(plain));
    }
}
